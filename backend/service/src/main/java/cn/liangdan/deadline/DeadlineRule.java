package cn.liangdan.deadline;

import cn.liangdan.platform.Versioned;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One rule as its page shows it. */
record DeadlineRule(
        RuleCode code, int workingDays, @Nullable Integer warnDays, @Nullable List<String> actions, long version)
        implements Versioned {
    DeadlineRule with(List<String> possible) {
        return new DeadlineRule(code, workingDays, warnDays, possible, version);
    }
}
