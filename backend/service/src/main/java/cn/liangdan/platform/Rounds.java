package cn.liangdan.platform;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Work that every replica does again and again beside its requests. It has to stand being done by several at once: what must
 * happen once takes its rows with {@code skip locked}.
 */
@ApplicationScoped
public class Rounds {
    private static final Logger LOG = Logger.getLogger(Rounds.class);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration LONGEST_RETREAT = Duration.ofSeconds(20);
    private static final ScopedValue<Boolean> RUNNING = ScopedValue.newInstance();

    private final List<Round> running = new CopyOnWriteArrayList<>();

    /** One round after the other until the service stops; a failed one is logged and followed by the next. */
    public Round every(Duration pause, String name, Runnable work) {
        Round round = new Round(pause, name, work);
        running.add(round);
        round.thread.start();
        return round;
    }

    /** Whether the present work is a round, and nobody's request. */
    static boolean isRunning() {
        return RUNNING.isBound();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        for (Round round : running) {
            round.stopping = true;
            round.soon();
        }
        for (Round round : running) {
            round.thread.join(PATIENCE);
        }
    }

    /** One piece of such work. */
    public static final class Round {
        private final Semaphore calls = new Semaphore(0);
        private final Duration pause;
        private final Runnable work;
        private final String name;
        private final Thread thread;
        private volatile boolean stopping;
        private int failures;

        private Round(Duration pause, String name, Runnable work) {
            this.pause = pause;
            this.work = work;
            this.name = name;
            this.thread = Thread.ofVirtual().name(name).unstarted(this::run);
        }

        /** The next round begins at once, or when the present one ends. */
        public void soon() {
            calls.release();
        }

        private void run() {
            while (!stopping) {
                try {
                    ScopedValue.where(RUNNING, true).run(work);
                    failures = 0;
                } catch (RuntimeException e) {
                    failed(e);
                }
                await(failures == 0 ? pause : retreat());
            }
        }

        /** The whole story once, then a line for each time, until a round went well. */
        private void failed(RuntimeException e) {
            failures++;
            if (failures == 1) {
                LOG.errorf(e, "%s failed; the next round tries again", name);
            } else {
                LOG.errorf("%s failed %d times in a row", name, failures);
            }
        }

        /** Longer after each failure: what is down comes up no sooner for being asked. */
        private Duration retreat() {
            Duration longer = Duration.ofSeconds(1L << Math.min(failures, 10));
            return longer.compareTo(LONGEST_RETREAT) < 0 ? longer : LONGEST_RETREAT;
        }

        private void await(Duration wait) {
            try {
                if (calls.tryAcquire(wait.toMillis(), TimeUnit.MILLISECONDS)) {
                    calls.drainPermits();
                }
            } catch (InterruptedException e) {
                stopping = true;
            }
        }
    }
}
