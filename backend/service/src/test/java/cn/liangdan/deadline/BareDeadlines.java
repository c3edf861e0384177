package cn.liangdan.deadline;

import cn.liangdan.platform.Sql;
import cn.liangdan.platform.Times;

/** Rules and calendar without the application around them. */
public final class BareDeadlines {
    private BareDeadlines() {}

    public static DeadlineService over(Sql sql) {
        return new DeadlineService(new DeadlineRepository(sql), new Times());
    }
}
