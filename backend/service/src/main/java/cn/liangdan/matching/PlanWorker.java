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
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Computes queued plans, one at a time, outside of any request. */
@ApplicationScoped
class PlanWorker {
    private static final Logger LOG = Logger.getLogger(PlanWorker.class);
    private static final Duration LEASE = Duration.ofSeconds(30);
    private static final int ATTEMPTS = 3;
    private static final int AFTER_THE_DATA = 10_000;

    private final UUID name;
    /** Not a virtual one: a search would keep its carrier from every request until it ends. */
    private final ExecutorService thread = Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("plans").factory());
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
                wakeAt(silence.plus(PlanPulse.BEAT));
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
        try (PlanPulse pulse = new PlanPulse(limit(job), progress -> holdOn(job, progress))) {
            PlanMaking.Made made = making.make(job, pulse);
            if (!pulse.isLost()) {
                boolean complete = made.outcome() == Plan.Outcome.COMPLETE;
                making.keep(job, name, complete ? PlanState.READY : PlanState.TRUNCATED, made);
                LOG.infof("plan %s: %d lines", job.id(), made.lines().size());
            }
        } catch (RuntimeException e) {
            LOG.errorf(e, "plan %s failed", job.id());
            fail(job);
        }
    }

    private static Duration limit(PlanJobs.Job job) {
        return Duration.ofSeconds(Objects.requireNonNull(job.rules().timeLimitSeconds()));
    }

    private boolean holdOn(PlanJobs.Job job, int progress) {
        return QuarkusTransaction.requiringNew()
                .call(() -> jobs.holdOn(Scope.SYSTEM, job.id(), name, times.now().plus(LEASE), progress));
    }

    private void fail(PlanJobs.Job job) {
        QuarkusTransaction.requiringNew()
                .run(() -> jobs.finish(Scope.SYSTEM, job.id(), name, PlanState.FAILED, null, times.now()));
    }
}
