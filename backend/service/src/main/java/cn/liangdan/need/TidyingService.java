package cn.liangdan.need;

import cn.liangdan.platform.Caller;
import cn.liangdan.platform.DomainException;
import cn.liangdan.platform.FieldError;
import cn.liangdan.platform.ProblemType;
import cn.liangdan.platform.Request;
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

    TidyingService(NeedDesk desk, NeedFiling filing, LinkRepository links, Offspring offspring) {
        this.desk = desk;
        this.filing = filing;
        this.links = links;
        this.offspring = offspring;
    }

    /** @param change what the need that stays takes over, field by field */
    record MergeRequest(UUID intoId, @Nullable NeedForm change) {}

    /** At least two parts. */
    record SplitRequest(List<Part> parts) {}

    /** What is absent is as in the need that is split. */
    record Part(
            @Nullable String title,
            String text,
            @Nullable String categoryCode,
            @Nullable String form,
            @Nullable Integer quantity,
            @Nullable String unit,
            @Nullable Integer people,
            @Nullable Integer households) {
        NeedForm form(Need parent) {
            return new NeedForm(
                    null, null, title == null ? NeedFiling.titleOf(text) : title, text, categoryCode, form, null, null, null, people,
                    households, quantity, unit, null, null, null, null, null, null, null, null, null);
        }
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
        requireSound(merge.change() == null ? List.of() : filing.faults(caller, into, merge.change()), "/change");
        desk.requireNow(caller, need, NeedCommand.MERGE, request);
        desk.requireNow(caller, into, NeedCommand.MERGE, Request.of(Map.of()));
        links.add(caller.scope(), need, NeedLink.Kind.MERGED_INTO, into);
        if (merge.change() != null) {
            NeedFiling.fill(into, merge.change());
        }
        desk.save(caller, into, "need.absorbed", into.state, need.number);
        return end(caller, need, "need.merged", into.number);
    }

    NeedView split(Caller caller, UUID id, Request request) {
        Need need = desk.permitted(caller, id, NeedCommand.SPLIT);
        List<Part> parts = request.body(SplitRequest.class).parts();
        for (int i = 0; i < parts.size(); i++) {
            requireSound(filing.faults(caller, need, parts.get(i).form(need)), "/parts/" + i);
        }
        desk.requireNow(caller, need, NeedCommand.SPLIT, request);
        for (Part part : parts) {
            Need child = offspring.of(caller, need, need.state);
            NeedFiling.fill(child, part.form(need));
            offspring.keep(caller, child, NeedLink.Kind.PART_OF, need, "need.split-off");
        }
        return end(caller, need, "need.split", null);
    }

    private NeedView end(Caller caller, Need need, String event, @Nullable String reason) {
        NeedState before = need.state;
        need.state = NeedState.MERGED;
        return desk.done(caller, need, event, before, reason);
    }

    private static void requireSound(List<FieldError> faults, String below) {
        if (!faults.isEmpty()) {
            throw DomainException.invalid(faults.stream()
                    .map(fault -> new FieldError(fault.code(), below + fault.pointer(), fault.detail()))
                    .toList());
        }
    }
}
