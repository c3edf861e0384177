package cn.liangdan.engine;

import java.util.UUID;

/** The words of an index as small numbers. */
record Dictionary(Codes<String> codes, Codes<String> languages, Codes<String> audience, Codes<UUID> units) {
    Dictionary() {
        this(new Codes<>(), new Codes<>(), new Codes<>(), new Codes<>());
    }
}
