package cn.liangdan.catalogue;

import cn.liangdan.platform.Versioned;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a stage of a need is called. */
record StageName(String code, String zh, String en, @Nullable List<String> actions, long version) implements Versioned {
    StageName with(List<String> possible) {
        return new StageName(code, zh, en, possible, version);
    }
}
