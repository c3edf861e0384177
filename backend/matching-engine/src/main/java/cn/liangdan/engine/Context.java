package cn.liangdan.engine;

import java.time.LocalDate;

/**
 * What a question depends on besides the two lists.
 *
 * @param asOf the day for which the answer holds; nothing can be served before it
 * @param mappings category mappings in force
 */
public record Context(LocalDate asOf, CategoryMappings mappings) {}
