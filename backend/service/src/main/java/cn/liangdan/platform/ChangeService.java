package cn.liangdan.platform;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The log of changes in one order that never shifts: a follower misses nothing and sees nothing twice. */
@ApplicationScoped
public class ChangeService {
    private final ChangeRepository changes;

    ChangeService(ChangeRepository changes) {
        this.changes = changes;
    }

    /** The next changes; the cursor is there also when nothing is new, to be asked again later. */
    public Paging.Page<Change> after(Caller caller, Paging paging) {
        QuarkusTransaction.requiringNew().run(() -> changes.number(Scope.SYSTEM));
        long position = paging.after().isEmpty() ? 0 : Long.parseLong(paging.after().getFirst());
        List<Change> items = changes.after(caller.scope(), position, paging.limit());
        long last = items.isEmpty() ? position : items.getLast().position();
        return new Paging.Page<>(items, paging.cursor().apply(List.of(Long.toString(last))), null);
    }

    /** The same for a follower inside of the service, which remembers the position itself. */
    public List<Transition> transitions(long position, int limit) {
        QuarkusTransaction.requiringNew().run(() -> changes.number(Scope.SYSTEM));
        return changes.transitions(Scope.SYSTEM, position, limit);
    }

    /** The position of the last change, after all committed ones have theirs. */
    public long head() {
        return QuarkusTransaction.requiringNew().call(() -> {
            changes.number(Scope.SYSTEM);
            return changes.head(Scope.SYSTEM);
        });
    }
}
