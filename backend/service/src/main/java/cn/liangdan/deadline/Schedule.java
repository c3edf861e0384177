package cn.liangdan.deadline;

import cn.liangdan.platform.Ids;
import cn.liangdan.platform.Mode;
import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Rounds of the duties over and over, in whichever replica takes the task from the database first. */
@ApplicationScoped
class Schedule {
    private static final int AFTER_EVERYTHING = Integer.MAX_VALUE;
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final Duration HEARTBEAT = Duration.ofMinutes(1);
    private static final Duration LONGEST_POLL = Duration.ofSeconds(10);

    private final Clock clock;
    private final DataSource database;
    private final Mode mode;
    private final Ids ids;
    private @Nullable Scheduler running;

    Schedule(Clock clock, DataSource database, Mode mode, Ids ids) {
        this.clock = clock;
        this.database = database;
        this.mode = mode;
        this.ids = ids;
    }

    /** Off the thread that starts the service: nobody waits for it. */
    void onStart(@Observes @Priority(AFTER_EVERYTHING) StartupEvent event) {
        if (mode.clockRuns()) {
            Scheduler scheduler = scheduler(mode.clockEvery(), ids.next().toString());
            running = scheduler;
            Thread.ofPlatform().daemon().name("clock-start").start(scheduler::start);
        }
    }

    void onStop(@Observes ShutdownEvent event) {
        if (running != null) {
            running.stop();
        }
    }

    /** @param every how long after the end of one round the next begins */
    Scheduler scheduler(Duration every, String name) {
        List<RecurringTask<Void>> tasks = clock.duties().stream().map(duty -> task(duty, every)).toList();
        return Scheduler.create(database)
                .tableName("deadline_task")
                .schedulerName(new SchedulerName.Fixed(name))
                .startTasks(tasks)
                .threads(1)
                .pollUsingLockAndFetch(0.5, 1.0)
                .pollingInterval(every.compareTo(LONGEST_POLL) < 0 ? every : LONGEST_POLL)
                .heartbeatInterval(HEARTBEAT)
                .shutdownMaxWait(PATIENCE)
                .build();
    }

    private RecurringTask<Void> task(Duty duty, Duration every) {
        return Tasks.recurring(duty.name(), FixedDelay.of(every))
                .execute((instance, context) -> clock.round(duty, () -> context.getSchedulerState().isShuttingDown()));
    }
}
