package cn.liangdan.matching;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.IntPredicate;
import org.jboss.logging.Logger;

/**
 * Says every second that somebody works on a plan, whatever the work is just then: reading the lists, ranking them or
 * searching. The search asks it when to stop.
 */
final class PlanPulse implements BooleanSupplier, AutoCloseable {
    static final Duration BEAT = Duration.ofSeconds(1);

    private static final Logger LOG = Logger.getLogger(PlanPulse.class);
    private static final int ALMOST = 95;

    private final long begun = System.nanoTime();
    private final CountDownLatch done = new CountDownLatch(1);
    private final long limit;
    private final IntPredicate holdOn;
    private volatile boolean lost;

    /**
     * @param limit after which the search is to stop
     * @param holdOn told how much of the limit is used up, in hundredths; whether the plan is still this worker's
     */
    PlanPulse(Duration limit, IntPredicate holdOn) {
        this.limit = limit.toNanos();
        this.holdOn = holdOn;
        Thread.ofPlatform().daemon().name("plans-pulse").start(this::beat);
    }

    private void beat() {
        try {
            while (!lost && !done.await(BEAT.toNanos(), TimeUnit.NANOSECONDS)) {
                lost = !isHeld();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whoever misses a beat still holds the plan; only a long silence gives it away. */
    private boolean isHeld() {
        try {
            return holdOn.test((int) Math.min(ALMOST, ALMOST * (System.nanoTime() - begun) / limit));
        } catch (RuntimeException e) {
            LOG.warn("a plan's worker could not say that it is alive", e);
            return true;
        }
    }

    /** Whether the plan was cancelled, or somebody else works on it. */
    boolean isLost() {
        return lost;
    }

    @Override
    public boolean getAsBoolean() {
        return lost || System.nanoTime() - begun >= limit || Thread.currentThread().isInterrupted();
    }

    @Override
    public void close() {
        done.countDown();
    }
}
