package cn.liangdan.engine;

/** Work goes first to the unit that has fewer promises to keep. */
final class LoadGrade implements Grade {

    /** So many open commitments halve the grade. */
    private static final int HALF = 4;

    static int of(int openCommitments) {
        return (int) ((long) BEST * HALF / ((long) HALF + openCommitments));
    }

    @Override
    public int of(Asked asked, Offered offered) {
        return offered.loadGrade();
    }

    @Override
    public Ground ground(Asked asked, Offered offered) {
        return new Ground.Promised(offered.supply().openCommitments());
    }
}
