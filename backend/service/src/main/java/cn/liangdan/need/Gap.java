package cn.liangdan.need;

import org.jspecify.annotations.Nullable;

/** One thing that a correction asks for, at a field when it belongs to one. */
public record Gap(@Nullable String field, String text) {}
