package cn.liangdan.matching;

import cn.liangdan.division.DivisionRef;
import cn.liangdan.platform.Versioned;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A plan as its page shows it. */
record PlanView(
        UUID id,
        DivisionRef division,
        List<String> categoryCodes,
        long policyVersion,
        PlanOrder.Rules rules,
        PlanState state,
        boolean truncated,
        int progress,
        String createdBy,
        Instant createdAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,
        @Nullable Instant appliedAt,
        @Nullable PlanTotals totals,
        int linesLeft,
        long version,
        List<String> actions)
        implements Versioned {}
