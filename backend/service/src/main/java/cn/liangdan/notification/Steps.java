package cn.liangdan.notification;

import cn.liangdan.platform.ChangeService;
import cn.liangdan.platform.Scope;
import cn.liangdan.platform.Times;
import cn.liangdan.platform.Transition;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the log of changes on, and turns each public step of a need into mails. */
@ApplicationScoped
class Steps {
    private static final int BATCH = 500;
    private static final Set<String> ON_THE_LIST = Set.of("LISTED", "RECEIVED", "SCHEDULED", "DELIVERED", "ANSWERED", "CLOSED");
    private static final Set<String> TAKEN_DOWN = Set.of("WITHDRAWN", "MERGED");

    private final ChangeService changes;
    private final MailRepository mails;
    private final Times times;

    Steps(ChangeService changes, MailRepository mails, Times times) {
        this.changes = changes;
        this.mails = mails;
        this.times = times;
    }

    /** Mails and position together, so that a crash between two steps neither loses nor repeats one. */
    void readOn() {
        while (QuarkusTransaction.requiringNew().call(this::readSome)) {
            // goes on as long as a batch was full
        }
    }

    private boolean readSome() {
        Long position = mails.position(Scope.SYSTEM);
        if (position == null) {
            return false;
        }
        List<Transition> next = changes.transitions(position, BATCH);
        for (Transition change : next) {
            String step = step(change);
            if (step != null) {
                mails.announce(Scope.SYSTEM, change, step, times.now());
            }
        }
        if (!next.isEmpty()) {
            mails.moveTo(Scope.SYSTEM, next.getLast().position());
        }
        return next.size() == BATCH;
    }

    /** @return what the public sees happen, null when it sees nothing */
    static @Nullable String step(Transition change) {
        if (!change.objectType().equals("NEED") || change.needId() == null || change.after().equals(change.before())) {
            return null;
        }
        if (change.event().equals("need.reopened")) {
            return "REOPENED";
        }
        if (TAKEN_DOWN.contains(change.after())) {
            return "REMOVED";
        }
        return ON_THE_LIST.contains(change.after()) ? change.after() : null;
    }
}
