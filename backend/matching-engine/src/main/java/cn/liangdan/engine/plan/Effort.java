package cn.liangdan.engine.plan;

import java.util.function.BooleanSupplier;

/** What a plan may still cost: one limit for all its parts and attempts together. */
final class Effort {

    private final long limit;
    private final BooleanSupplier stop;
    private long spent;
    private boolean stopped;
    private boolean cut;

    /**
     * @param limit units of work in all: pairs of a need and a supply looked at
     * @param stop asked now and then; {@code true} ends everything
     */
    Effort(long limit, BooleanSupplier stop) {
        this.limit = limit;
        this.stop = stop;
    }

    /** Units of work that may still be spent. */
    long left() {
        return Math.max(0, limit - spent);
    }

    void spend(long work) {
        spent += work;
    }

    /** A part of it, which is charged to it at once. */
    Effort share(long most) {
        long part = Math.min(most, left());
        spent += part;
        return new Effort(part, this::stopped);
    }

    /** Whether somebody wants to see what there is; not asked again once it was so. */
    boolean stopped() {
        stopped = stopped || stop.getAsBoolean();
        return stopped;
    }

    /** Whether nothing more may be tried. */
    boolean over() {
        return cut || left() == 0 || stopped();
    }

    /** Something was not done to its end. */
    void cut() {
        cut = true;
    }

    /** Whether everything that was begun came to its end. */
    boolean complete() {
        return !cut;
    }
}
