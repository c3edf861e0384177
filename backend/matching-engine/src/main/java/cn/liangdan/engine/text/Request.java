package cn.liangdan.engine.text;

/**
 * A request taken apart, so that two of them can be compared: the same matter at the same spot is the same request,
 * however it is put.
 *
 * @param words the text as it stands
 * @param subject what it is about
 * @param where where in the village
 */
record Request(TextVector words, TextVector subject, Whereabouts where) {

    /** What is left of the likeness, in percent, if only one of the two names a spot. */
    private static final int VAGUER = 60;

    /** What it becomes, in percent, if both name the same spot. */
    private static final int SAME_SPOT = 130;

    static Request of(String text, TextModel model, PlaceNames names) {
        Whereabouts where = Whereabouts.of(text, names);
        TextVector subject = model.fineVector(Wording.subject(where.rest()));
        TextVector words = model.vector(text);
        return new Request(words, subject.size() == 0 ? model.fineVector(Wording.of(text)) : subject, where);
    }

    /** From 0 to {@link TextVector#SAME}. */
    int likeness(Request other) {
        if (where.elsewhere(other.where)) {
            return 0;
        }
        int alike = subject.likeness(other.subject);
        if (where.vaguer(other.where)) {
            return alike * VAGUER / 100;
        }
        return where.spots().isEmpty() ? alike : Math.min(TextVector.SAME, alike * SAME_SPOT / 100);
    }
}
