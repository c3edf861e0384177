package cn.liangdan.engine.route;

import java.util.List;

/**
 * What the lexicon alone makes of a text, as natural logarithms of odds. The first word of a destination says nearly all;
 * further ones speak of the same thing again and add little. A request put to a department calls itself a proposal; told
 * in a villager's own words it as likely stays with the township, whatever it is about.
 */
final class Hunch {

    private static final double FIRST_WORD = 5;

    /** For each character of found words beyond the first two, up to {@link #MOST_CHARACTERS}. */
    private static final double CHARACTER = 0.4;

    private static final int MOST_CHARACTERS = 6;

    private static final double TERRITORY = 5;

    private static final List<String> PROPOSAL = List.of("关于", "建议", "提案", "议案");

    private Hunch() {}

    static double of(Lexicon lexicon, String destination, String text) {
        int characters = lexicon.found(destination, text).stream()
                .mapToInt(String::length)
                .sum();
        double words = characters == 0 ? 0 : FIRST_WORD + CHARACTER * Math.min(MOST_CHARACTERS, characters - 2);
        boolean stays =
                destination.equals(lexicon.territory()) && PROPOSAL.stream().noneMatch(text::contains);
        return stays ? Math.max(words, TERRITORY) : words;
    }
}
