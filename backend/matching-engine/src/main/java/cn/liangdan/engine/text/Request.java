package cn.liangdan.engine.text;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A request taken apart, so that two of them can be compared: the same matter at the same spot is the same request,
 * however it is put.
 *
 * @param concepts the matters it names
 * @param gist what it is about, in its own words and in the other words of those matters
 * @param where where in the village
 */
record Request(List<Thesaurus.Concept> concepts, TextVector gist, Whereabouts where) {

    /** Where nothing else is alike, this much is expected all the same, so that a short list makes nothing stand out. */
    private static final int EXPECTED = 120;

    /** And so much at the same spot, whose words both have. */
    private static final int EXPECTED_THERE = 330;

    /** What it takes from the likeness if they are about different crops or animals. */
    private static final int OTHER_KIND = 100;

    private static final List<Thesaurus.Facet> KINDS = List.of(Thesaurus.Facet.CROP, Thesaurus.Facet.ANIMAL);

    /** What it adds to the likeness if both name the same spot. */
    private static final int SAME_SPOT = 70;

    /** What it takes from the likeness if they name different spots. */
    private static final int ELSEWHERE = 200;

    /** What it takes from the likeness if only one of the two names a spot. */
    private static final int VAGUER = 30;

    static Request of(String text, PlaceNames names) {
        Whereabouts where = Whereabouts.of(text, names);
        List<Thesaurus.Concept> concepts = Thesaurus.BUILT_IN.in(where.rest());
        TextVector gist = Thesaurus.BUILT_IN.vector(Wording.subject(text), concepts);
        return new Request(concepts, gist.size() == 0 ? TextModel.plain().fineVector(Wording.of(text)) : gist, where);
    }

    /** From 0 to {@link TextVector#SAME}. */
    int likeness(Request other) {
        if (where.surelyElsewhere(other.where)) {
            return 0;
        }
        int alike = gist.likeness(other.gist) + spots(other);
        return Math.max(0, Math.min(TextVector.SAME, alike));
    }

    /** How alike they are as the same matter: less than as texts if they are about different crops or animals. */
    int likenessOfMatter(Request other) {
        return Math.max(0, likeness(other) - (ofAnotherKind(other) ? OTHER_KIND : 0));
    }

    /** How alike it would be to another request of the village about something else. */
    int expected(Request other) {
        return where.sharesSpot(other.where) ? EXPECTED_THERE : EXPECTED;
    }

    /** Both name crops or animals, and none of them is the same. */
    private boolean ofAnotherKind(Request other) {
        return KINDS.stream().anyMatch(facet -> {
            Set<Thesaurus.Concept> own = of(facet);
            Set<Thesaurus.Concept> others = other.of(facet);
            return !own.isEmpty() && !others.isEmpty() && Collections.disjoint(own, others);
        });
    }

    private Set<Thesaurus.Concept> of(Thesaurus.Facet facet) {
        return concepts.stream().filter(concept -> concept.facet() == facet).collect(Collectors.toSet());
    }

    private int spots(Request other) {
        if (where.vaguer(other.where)) {
            return -VAGUER;
        }
        if (where.elsewhere(other.where)) {
            return -ELSEWHERE;
        }
        return where.spots().isEmpty() ? 0 : SAME_SPOT;
    }
}
