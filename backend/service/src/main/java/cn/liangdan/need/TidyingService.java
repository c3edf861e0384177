package cn.liangdan.need;

import cn.liangdan.platform.Caller;
import cn.liangdan.platform.Changed;
import cn.liangdan.platform.DomainException;
import cn.liangdan.platform.FieldError;
import cn.liangdan.platform.ProblemType;
import cn.liangdan.platform.Request;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Puts raw needs in order before somebody takes them: to the right level, one for several, several for one. */
@ApplicationScoped
class TidyingService {
    private final NeedDesk desk;
    private final NeedFiling filing;
    private final LinkRepository links;
    private final Offspring offspring;
    private final Collecting collecting;

    TidyingService(NeedDesk desk, NeedFiling filing, LinkRepository links, Offspring offspring, Collecting collecting) {
        this.desk = desk;
        this.filing = filing;
        this.links = links;
        this.offspring = offspring;
        this.collecting = collecting;
    }

    /** @param change what the need that stays takes over, field by field */
    record MergeRequest(UUID intoId, @Nullable ObjectNode change) {}

    /** At least two parts; what is absent in one is as in the need that is split, but for its title and its work order. */
    record SplitRequest(List<ObjectNode> parts) {}

    private static Changed<NeedForm> part(Need parent, ObjectNode part) {
        ObjectNode titled = part.deepCopy();
        if (!titled.has("title")) {
            titled.put("title", NeedFiling.titleOf(part.get("text").asText()));
        }
        titled.putNull("hotlineRef");
        return NeedFiling.changed(parent, titled);
    }

    NeedView forward(Caller caller, UUID id, Request request) {
        Need need = desk.permitted(caller, id, NeedCommand.FORWARD);
        request.body(Map.class);
        desk.requireNow(caller, need, NeedCommand.FORWARD, request);
        return rise(caller, need, "need.forwarded", null);
    }

    NeedView escalate(Caller caller, UUID id, Request request) {
        Need need = desk.permitted(caller, id, NeedCommand.ESCALATE);
        String reason = request.body(NeedService.ReasonRequest.class).reason();
        desk.requireNow(caller, need, NeedCommand.ESCALATE, request);
        return rise(caller, need, "need.escalated", reason);
    }

    private NeedView rise(Caller caller, Need need, String event, @Nullable String reason) {
        need.level = Objects.requireNonNull(Level.valueOf(need.level).above()).name();
        return desk.done(caller, need, event, need.state, reason);
    }

    NeedView merge(Caller caller, UUID id, Request request) {
        Need need = desk.permitted(caller, id, NeedCommand.MERGE);
        MergeRequest merge = request.body(MergeRequest.class);
        Need into = desk.findable(caller, merge.intoId());
        if (into == null || into.id.equals(id)) {
            throw DomainException.invalid(ProblemType.UNKNOWN_REFERENCE, "/intoId", "field.unknown-reference");
        }
        Changed<NeedForm> change = merge.change() == null ? null : NeedFiling.changed(into, merge.change());
        requireSound(change == null ? List.of() : filing.faults(caller, into, change), "/change");
        desk.requireNow(caller, need, NeedCommand.MERGE, request);
        desk.requireNow(caller, into, NeedCommand.MERGE, Request.of(Map.of()));
        links.add(caller.scope(), need, NeedLink.Kind.MERGED_INTO, into);
        // ends first, so that the other one may take over what only one need can carry
        NeedView merged = end(caller, need, "need.merged", into.number);
        if (change != null) {
            NeedFiling.fill(into, change);
            collecting.takeHotlineRef(caller, into);
            requireListable(into, "/change");
        }
        desk.save(caller, into, "need.absorbed", into.state, need.number);
        return merged;
    }

    NeedView split(Caller caller, UUID id, Request request) {
        Need need = desk.permitted(caller, id, NeedCommand.SPLIT);
        List<Changed<NeedForm>> parts =
                request.body(SplitRequest.class).parts().stream().map(part -> part(need, part)).toList();
        for (int i = 0; i < parts.size(); i++) {
            requireSound(filing.faults(caller, need, parts.get(i)), "/parts/" + i);
        }
        desk.requireNow(caller, need, NeedCommand.SPLIT, request);
        for (Changed<NeedForm> part : parts) {
            Need child = offspring.of(caller, need, need.state);
            NeedFiling.fill(child, part);
            requireListable(child, "/parts/" + parts.indexOf(part));
            offspring.keep(caller, child, NeedLink.Kind.PART_OF, need, "need.split-off");
        }
        return end(caller, need, "need.split", null);
    }

    private NeedView end(Caller caller, Need need, String event, @Nullable String reason) {
        NeedState before = need.state;
        need.state = NeedState.MERGED;
        return desk.done(caller, need, event, before, reason);
    }

    /** What is on the list stays complete. */
    private void requireListable(Need need, String below) {
        requireSound(need.state == NeedState.LISTED ? filing.missingForListing(need) : List.of(), below);
    }

    private static void requireSound(List<FieldError> faults, String below) {
        if (!faults.isEmpty()) {
            throw DomainException.invalid(faults.stream()
                    .map(fault -> new FieldError(fault.code(), below + fault.pointer(), fault.detail()))
                    .toList());
        }
    }
}
