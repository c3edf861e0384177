package cn.liangdan.division;

import cn.liangdan.platform.Versioned;
import org.jspecify.annotations.Nullable;

/** A node of the tree as the API shows it. */
record Division(
        String code,
        String name,
        String shortName,
        String level,
        @Nullable String parent,
        String pinyin,
        String initials,
        String path,
        int children,
        long version)
        implements Versioned {}
