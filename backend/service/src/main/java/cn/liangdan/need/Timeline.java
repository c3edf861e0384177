package cn.liangdan.need;

import cn.liangdan.organisation.UnitRef;
import cn.liangdan.platform.Caller;
import cn.liangdan.platform.Paging;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What happened to a need and its promises so far, oldest first. */
@ApplicationScoped
class Timeline {
    private final NeedDesk desk;
    private final TimelineRepository entries;

    Timeline(NeedDesk desk, TimelineRepository entries) {
        this.desk = desk;
        this.entries = entries;
    }

    record Entry(
            Instant at,
            String event,
            String actor,
            @Nullable String actorName,
            @Nullable UnitRef unit,
            String objectType,
            UUID objectId,
            @Nullable String stateBefore,
            String stateAfter,
            @Nullable String reason) {}

    Paging.Page<Entry> of(Caller caller, UUID needId, Paging paging) {
        Need need = desk.readable(caller, needId);
        return entries.list(caller.scope(), need.id, paging);
    }
}
