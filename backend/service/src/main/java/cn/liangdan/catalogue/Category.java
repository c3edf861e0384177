package cn.liangdan.catalogue;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A category as the API shows it. */
record Category(
        String code, String set, String setName, String name, @Nullable String description, List<String> mappedTo) {}
