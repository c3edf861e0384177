package cn.liangdan.engine;

/** The lower the level at which unit and village meet, the better: what the county can do is not sent to the city. */
final class ClosenessGrade implements Grade {

    /** By level, from the village up. */
    private static final int[] GRADES = {1_000, 900, 700, 400, 150, 0};

    static int of(Level shared) {
        return GRADES[shared.ordinal()];
    }

    @Override
    public int of(Asked asked, Offered offered) {
        return of(shared(asked, offered));
    }

    @Override
    public Ground ground(Asked asked, Offered offered) {
        return new Ground.Shares(shared(asked, offered));
    }

    private static Level shared(Asked asked, Offered offered) {
        return Level.shared(offered.supply().unitDivision(), asked.demand().division());
    }
}
