package cn.liangdan.engine;

/** Both texts speak of the same thing. */
final class TextGrade implements Grade {

    private static final int TERMS = 3;

    @Override
    public int of(Asked asked, Offered offered) {
        return asked.vector().likeness(offered.vector());
    }

    @Override
    public Ground ground(Asked asked, Offered offered) {
        return new Ground.Says(asked.texts().sharedTerms(asked.wording(), offered.vector(), TERMS));
    }
}
