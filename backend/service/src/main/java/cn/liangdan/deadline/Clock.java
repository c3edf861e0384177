package cn.liangdan.deadline;

import cn.liangdan.platform.SystemWork;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** One round of a duty: everything that is due, each in a transaction of its own, so that one fault holds up nothing else. */
@ApplicationScoped
public class Clock {
    private static final Logger LOG = Logger.getLogger(Clock.class);
    private static final int BATCH = 100;

    private final List<Duty> duties;
    private final DeadlineService deadlines;
    private final SystemWork system;
    private final MeterRegistry meters;

    Clock(@All List<Duty> duties, DeadlineService deadlines, SystemWork system, MeterRegistry meters) {
        this.duties = duties;
        this.deadlines = deadlines;
        this.system = system;
        this.meters = meters;
    }

    List<Duty> duties() {
        return duties;
    }

    /** @return how many it was done to */
    public int round(String duty) {
        return round(named(duty), () -> false);
    }

    /** The same for one thing, due or not. */
    public boolean one(String duty, UUID id) {
        return perform(named(duty), system.run(duty, deadlines::now), id);
    }

    private Duty named(String name) {
        return duties.stream().filter(duty -> duty.name().equals(name)).findFirst().orElseThrow();
    }

    int round(Duty duty, BooleanSupplier stopping) {
        Deadlines now = system.run(duty.name(), deadlines::now);
        warnOfAGuess(duty, now);
        int done = 0;
        Duty.Due last = null;
        List<Duty.Due> batch = next(duty, now, last);
        while (!batch.isEmpty() && !stopping.getAsBoolean()) {
            for (Duty.Due due : batch) {
                done += !stopping.getAsBoolean() && survives(duty, now, due.id()) ? 1 : 0;
                last = due;
            }
            batch = next(duty, now, last);
        }
        return done;
    }

    private List<Duty.Due> next(Duty duty, Deadlines now, Duty.@Nullable Due last) {
        return system.run(duty.name(), () -> duty.due(now, last, BATCH));
    }

    private boolean survives(Duty duty, Deadlines now, UUID id) {
        try {
            return perform(duty, now, id);
        } catch (RuntimeException e) {
            count(duty, "failed");
            LOG.errorf(e, "%s of %s failed; the next round tries again", duty.name(), id);
            return false;
        }
    }

    private boolean perform(Duty duty, Deadlines now, UUID id) {
        boolean done = system.run(duty.name(), () -> duty.perform(now, id));
        count(duty, done ? "done" : "passed");
        if (done) {
            LOG.infof("%s %s", duty.name(), id);
        }
        return done;
    }

    private void count(Duty duty, String outcome) {
        meters.counter("liangdan.clock", "duty", duty.name(), "outcome", outcome).increment();
    }

    private void warnOfAGuess(Duty duty, Deadlines now) {
        LocalDate today = now.today();
        if (!now.calendar().covers(today)) {
            LOG.warnf("%s: the calendar of %d is not kept, Monday to Friday count", duty.name(), today.getYear());
        }
    }
}
