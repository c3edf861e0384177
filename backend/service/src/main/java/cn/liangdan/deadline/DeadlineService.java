package cn.liangdan.deadline;

import cn.liangdan.platform.Scope;
import cn.liangdan.platform.Times;
import jakarta.enterprise.context.ApplicationScoped;

/** What everybody who has a deadline asks. */
@ApplicationScoped
public class DeadlineService {
    private final DeadlineRepository deadlines;
    private final Times times;

    DeadlineService(DeadlineRepository deadlines, Times times) {
        this.deadlines = deadlines;
        this.times = times;
    }

    /** Rules and calendar in one statement; ask once a request, however long its list is. */
    public Deadlines now() {
        return deadlines.around(Scope.SYSTEM, times.today());
    }
}
