package cn.liangdan.report;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One column of a list.
 *
 * @param width in characters
 * @param value of an entry: a text, a number, a day or nothing
 */
record Column<T>(String head, int width, Function<T, @Nullable Object> value) {}
