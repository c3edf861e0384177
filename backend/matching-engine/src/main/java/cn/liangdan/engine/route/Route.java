package cn.liangdan.engine.route;

import java.util.List;

/**
 * A destination that may be responsible.
 *
 * @param probability from 0 to 1
 * @param words of the text that speak for it, most telling first; may be empty
 */
public record Route(String destination, double probability, List<String> words) {}
