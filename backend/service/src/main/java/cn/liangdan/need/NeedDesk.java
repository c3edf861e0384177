package cn.liangdan.need;

import cn.liangdan.attachment.AttachmentService;
import cn.liangdan.deadline.DeadlineService;
import cn.liangdan.deadline.Deadlines;
import cn.liangdan.deadline.RuleCode;
import cn.liangdan.division.DivisionRef;
import cn.liangdan.division.DivisionService;
import cn.liangdan.organisation.OrganisationService;
import cn.liangdan.platform.Caller;
import cn.liangdan.platform.DomainException;
import cn.liangdan.platform.Journal;
import cn.liangdan.platform.Request;
import cn.liangdan.platform.Role;
import cn.liangdan.platform.Scope;
import cn.liangdan.platform.Times;
import cn.liangdan.recurrence.Recurrence;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Every command on a need passes here in the same steps: 404 unless readable, 403 unless the caller's kind may, then (after
 * the form) 409 unless the table allows it now, 412 unless it is the version that was seen; at the end version, audit and
 * change together.
 */
@ApplicationScoped
class NeedDesk {
    private final NeedRepository needs;
    private final NeedDetails details;
    private final AttachmentService attachments;
    private final DivisionService divisions;
    private final OrganisationService organisation;
    private final DeadlineService deadlines;
    private final Journal journal;
    private final Times times;

    NeedDesk(
            NeedRepository needs,
            NeedDetails details,
            AttachmentService attachments,
            DivisionService divisions,
            OrganisationService organisation,
            DeadlineService deadlines,
            Journal journal,
            Times times) {
        this.needs = needs;
        this.details = details;
        this.attachments = attachments;
        this.divisions = divisions;
        this.organisation = organisation;
        this.deadlines = deadlines;
        this.journal = journal;
        this.times = times;
    }

    Need readable(Caller caller, UUID id) {
        Need need = caller.role() == Role.CLIENT && !caller.grants().contains("needs:read")
                ? null
                : needs.find(caller.scope(), id);
        return found(need);
    }

    private static Need found(@Nullable Need need) {
        if (need == null) {
            throw DomainException.notFound();
        }
        return need;
    }

    Need permitted(Caller caller, UUID id, NeedCommand command) {
        Need need = locked(caller.scope(), id);
        command.requireWho(caller, facts(need, details(caller, need)));
        return need;
    }

    /** Locked for the rest of the transaction, whoever asks. */
    Need locked(Scope scope, UUID id) {
        return found(needs.lock(scope, id));
    }

    /** The need that this transaction has locked before. */
    Need held(UUID id) {
        Need need = needs.findById(id);
        if (need == null) {
            throw new IllegalStateException("need " + id + " was not locked before");
        }
        return need;
    }

    /** Another need that a command names, locked; null when it is out of sight. */
    @Nullable Need findable(Caller caller, UUID id) {
        return needs.lock(caller.scope(), id);
    }

    void requireNow(Caller caller, Need need, NeedCommand command, Request request) {
        command.requireWhen(caller, facts(need, details(caller, need)));
        request.match(need.version, () -> view(caller, need));
    }

    NeedDetails.Details details(Caller caller, Need need) {
        return details.of(caller.scope(), need);
    }

    NeedCommand.Facts facts(Need need, NeedDetails.Details found) {
        NeedView.CommitmentBrief lead = found.lead();
        return new NeedCommand.Facts(
                need.state,
                need.kind,
                need.stationId,
                need.clientId,
                need.createdBy,
                need.division,
                Level.valueOf(need.level),
                need.frozen,
                lead == null ? null : lead.unit().id(),
                found.holders(),
                !found.live().isEmpty(),
                found.quantities(need.quantity).remaining(),
                found.pendingReply() != null,
                found.evaluation() != null,
                found.contact() != null);
    }

    /** Ends a command and answers with the need as it is now. */
    NeedView done(Caller caller, Need need, String event, NeedState before, @Nullable String reason) {
        save(caller, need, event, before, reason);
        return view(caller, need);
    }

    /** New version, audit and change. */
    void save(Caller caller, Need need, String event, NeedState before, @Nullable String reason) {
        need.updatedAt = times.now();
        needs.save(caller.scope(), need);
        record(caller, need, event, before, reason);
    }

    void record(Caller caller, Need need, String event, @Nullable NeedState before, @Nullable String reason) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("divisionCode", Long.toString(need.division));
        if (need.number != null) {
            data.put("number", need.number);
        }
        data.put("quantity", need.quantity);
        journal.record(
                caller,
                new Journal.Event(
                        Journal.ObjectType.NEED, need.id, need.id, null, need.clientId, need.division, need.version, event,
                        before == null ? null : before.name(), need.state.name(), reason, data));
    }

    private static boolean seesPending(Caller caller, NeedCommand.Facts facts) {
        return caller.isSystem()
                || caller.is(Role.DISPATCHER)
                || caller.unitId() != null && facts.holders().contains(caller.unitId());
    }

    /** LISTED, RECEIVED, SCHEDULED and DELIVERED follow from the promises (product rule, section 3). */
    static NeedState derived(NeedDetails.Details found, int requested) {
        boolean accepted = found.live().stream().anyMatch(NeedDetails.Details::isAccepted);
        if (!accepted) {
            return NeedState.LISTED;
        }
        if (found.allDelivered() && found.quantities(requested).remaining() == 0) {
            return NeedState.DELIVERED;
        }
        return found.allScheduled() ? NeedState.SCHEDULED : NeedState.RECEIVED;
    }

    NeedView view(Caller caller, Need need) {
        NeedDetails.Details found = details(caller, need);
        NeedCommand.Facts facts = facts(need, found);
        Deadlines now = deadlines.now();
        boolean seesContact = caller.isSystem()
                || caller.is(Role.OFFICER, Role.DISPATCHER)
                || caller.is(Role.CLIENT) && caller.id().equals(need.clientId)
                || caller.unitId() != null && facts.holders().contains(caller.unitId());
        DivisionRef division = Objects.requireNonNull(divisions.ref(need.division));
        return new NeedView(
                need.id, need.clientRef, need.number, need.state, need.kind, division,
                Objects.requireNonNull(organisation.stationRef(need.stationId)), need.title, need.text, need.categoryCode,
                need.form, need.anyTime, need.wantedFrom, need.wantedUntil, need.people, need.households, need.quantity,
                need.unit, need.divisible, List.of(need.audience), need.language, need.urgency, need.level, need.channel,
                need.collectedBy, List.of(need.campaigns),
                need.squadId == null ? null : organisation.unitRefs(List.of(need.squadId)).get(need.squadId),
                NeedView.FiledBy.of(need), need.proxy, need.hotlineRef, need.calledAt, seesContact ? found.contact() : null, found.quantities(need.quantity),
                details.counted(caller.scope(), need, found, now), need.attributes, Recurrence.read(need.recurrence),
                found.fromOffer(), need.gaps, found.reply(),
                seesPending(caller, facts) ? found.pendingReply() : null, found.evaluation(), found.links(), found.origins(),
                attachments.ofNeed(caller.scope(), need.county, need.id),
                need.withdrawalReason, need.round, need.synthetic, need.programme, need.createdAt, need.updatedAt,
                need.submittedAt, need.listedAt, need.answeredAt, need.closedAt, closesOn(need, facts, now),
                NeedReader.isStale(need.state, need.frozen, need.updatedAt, now), need.version,
                NeedCommand.actions(caller, facts));
    }

    /** The last day to judge an answer; then it closes by itself. */
    private static @Nullable LocalDate closesOn(Need need, NeedCommand.Facts facts, Deadlines now) {
        boolean waits = need.answeredAt != null && NeedCommand.CLOSE.isNow(Caller.SYSTEM, facts);
        return waits ? now.lastDay(RuleCode.EVALUATION_WINDOW, need.answeredAt) : null;
    }
}
