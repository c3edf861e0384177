package cn.liangdan.matching;

import cn.liangdan.engine.plan.Plan;
import cn.liangdan.platform.Ids;
import cn.liangdan.platform.Scope;
import cn.liangdan.platform.Times;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.BooleanSupplier;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Computes queued plans, one at a time, outside of any request. */
@ApplicationScoped
class PlanWorker {
    private static final Logger LOG = Logger.getLogger(PlanWorker.class);
    private static final Duration LEASE = Duration.ofSeconds(30);
    private static final Duration BEAT = Duration.ofSeconds(1);
    private static final int ATTEMPTS = 3;
    private static final int ALMOST = 95;
    private static final int AFTER_THE_DATA = 10_000;

    private final UUID name;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(Thread.ofVirtual().name("plans").factory());
    private final PlanJobs jobs;
    private final PlanMaking making;
    private final Times times;

    PlanWorker(PlanJobs jobs, PlanMaking making, Ids ids, Times times) {
        this.name = ids.next();
        this.jobs = jobs;
        this.making = making;
        this.times = times;
    }

    /** Somebody asked for a plan. */
    record Queued() {}

    void onStart(@Observes @Priority(AFTER_THE_DATA) StartupEvent event) {
        wake();
    }

    void onQueued(@Observes(during = TransactionPhase.AFTER_SUCCESS) Queued queued) {
        wake();
    }

    @PreDestroy
    void stop() {
        thread.shutdownNow();
    }

    private void wake() {
        thread.execute(this::work);
    }

    /** Until nothing is left; what another replica has begun is looked at again when that one could have fallen silent. */
    private void work() {
        try {
            PlanJobs.Job job = claim();
            while (job != null) {
                compute(job);
                job = claim();
            }
            Instant silence = QuarkusTransaction.requiringNew().call(() -> jobs.nextSilence(Scope.SYSTEM, name));
            if (silence != null) {
                wakeAt(silence.plus(BEAT));
            }
        } catch (RuntimeException e) {
            LOG.error("plans wait until the next one is asked for", e);
        }
    }

    private PlanJobs.@Nullable Job claim() {
        Instant now = times.now();
        return QuarkusTransaction.requiringNew().call(() -> jobs.claim(Scope.SYSTEM, name, now, now.plus(LEASE)));
    }

    private void wakeAt(Instant time) {
        Thread.ofVirtual().name("plans-watch").start(() -> {
            try {
                Thread.sleep(Duration.between(times.now(), time));
                wake();
            } catch (InterruptedException | RejectedExecutionException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    private void compute(PlanJobs.Job job) {
        if (job.attempts() > ATTEMPTS) {
            fail(job);
            return;
        }
        Beat beat = new Beat(job);
        try {
            PlanMaking.Made made = making.make(job, beat);
            if (!beat.lost) {
                boolean complete = made.outcome() == Plan.Outcome.COMPLETE;
                making.keep(job, name, complete ? PlanState.READY : PlanState.TRUNCATED, made);
                LOG.infof("plan %s: %d lines", job.id(), made.lines().size());
            }
        } catch (RuntimeException e) {
            LOG.errorf(e, "plan %s failed", job.id());
            fail(job);
        }
    }

    private void fail(PlanJobs.Job job) {
        QuarkusTransaction.requiringNew()
                .run(() -> jobs.finish(Scope.SYSTEM, job.id(), name, PlanState.FAILED, null, times.now()));
    }

    /** Asked by the search now and then: says how far it is, that somebody works on it, and when to stop. */
    private final class Beat implements BooleanSupplier {
        private final PlanJobs.Job job;
        private final long begun = System.nanoTime();
        private long last = begun;
        private boolean lost;

        Beat(PlanJobs.Job job) {
            this.job = job;
        }

        @Override
        public boolean getAsBoolean() {
            long now = System.nanoTime();
            long limit = Duration.ofSeconds(Objects.requireNonNull(job.rules().timeLimitSeconds())).toNanos();
            if (now - last >= BEAT.toNanos()) {
                last = now;
                int progress = (int) Math.min(ALMOST, ALMOST * (now - begun) / limit);
                lost = !QuarkusTransaction.requiringNew()
                        .call(() -> jobs.holdOn(Scope.SYSTEM, job.id(), name, times.now().plus(LEASE), progress));
            }
            return lost || now - begun >= limit || Thread.currentThread().isInterrupted();
        }
    }
}
