package cn.liangdan.commitment;

import cn.liangdan.deadline.DeadlineService;
import cn.liangdan.deadline.Deadlines;
import cn.liangdan.delivery.DeliveryService;
import cn.liangdan.need.Holding;
import cn.liangdan.need.NeedService;
import cn.liangdan.need.NeedSummary;
import cn.liangdan.need.NeedView;
import cn.liangdan.offer.OfferService;
import cn.liangdan.offer.OfferSummary;
import cn.liangdan.offer.SupplyEntries;
import cn.liangdan.organisation.OrganisationService;
import cn.liangdan.platform.Caller;
import cn.liangdan.platform.DomainException;
import cn.liangdan.platform.Journal;
import cn.liangdan.platform.Programme;
import cn.liangdan.platform.Request;
import cn.liangdan.platform.Role;
import cn.liangdan.platform.Scope;
import cn.liangdan.platform.Times;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Every command on a promise passes here in the same steps; its need is locked first and its state derived anew last. */
@ApplicationScoped
class CommitmentDesk {
    private static final int BOUNCES = 2;

    private final CommitmentRepository commitments;
    private final Holding holding;
    private final NeedService needs;
    private final OfferService offers;
    private final OrganisationService organisation;
    private final SupplyEntries entries;
    private final DeliveryService deliveries;
    private final DeadlineService deadlines;
    private final Programme programme;
    private final Journal journal;
    private final Times times;

    CommitmentDesk(
            CommitmentRepository commitments,
            Holding holding,
            NeedService needs,
            OfferService offers,
            OrganisationService organisation,
            SupplyEntries entries,
            DeliveryService deliveries,
            DeadlineService deadlines,
            Programme programme,
            Journal journal,
            Times times) {
        this.commitments = commitments;
        this.holding = holding;
        this.needs = needs;
        this.offers = offers;
        this.organisation = organisation;
        this.entries = entries;
        this.deliveries = deliveries;
        this.deadlines = deadlines;
        this.programme = programme;
        this.journal = journal;
        this.times = times;
    }

    /** The second return calls for a decision that is not given back (product rule 5). */
    static boolean isBinding(int returns) {
        return returns >= BOUNCES;
    }

    /** A promise and its need, both locked when a command came for them. */
    record Open(Commitment commitment, Holding.Held need) {
        CommitmentCommand.Facts facts() {
            return new CommitmentCommand.Facts(
                    commitment.state,
                    commitment.unitId,
                    need.stationId(),
                    need.frozen() || commitment.round != need.round(),
                    commitment.binding,
                    commitment.transferUnitId != null,
                    need.replyWaits());
        }
    }

    Open readable(Caller caller, UUID id) {
        UUID needId = needOf(caller, id);
        return new Open(commitments.findById(id), holding.look(caller, needId));
    }

    private UUID needOf(Caller caller, UUID id) {
        boolean blind = caller.is(Role.CLIENT) && !caller.grants().contains("needs:read");
        UUID needId = blind ? null : commitments.needOf(caller.scope(), id);
        if (needId == null) {
            throw DomainException.notFound();
        }
        return needId;
    }

    Open permitted(Caller caller, UUID id, CommitmentCommand command) {
        Holding.Held need = holding.take(caller, needOf(caller, id));
        Open open = new Open(commitments.fresh(caller.scope(), id), need);
        command.requireWho(caller, open.facts());
        return open;
    }

    void requireNow(Caller caller, Open open, CommitmentCommand command, Request request) {
        command.requireWhen(caller, open.facts());
        request.match(open.commitment().version, () -> view(caller, open));
    }

    CommitmentView done(Caller caller, Open open, CommitmentCommand command, String event, @Nullable String reason) {
        return done(caller, open, command.to, event, reason);
    }

    CommitmentView done(Caller caller, Open open, CommitmentState to, String event, @Nullable String reason) {
        Commitment commitment = open.commitment();
        CommitmentState before = commitment.state;
        commitment.state = to;
        commitment.updatedAt = times.now();
        leaveSupply(caller, commitment, reason);
        commitments.save(caller.scope(), commitment);
        record(caller, commitment, open.need(), event, before, reason);
        holding.settle(caller, commitment.needId, "need.settled", null);
        return view(caller, open);
    }

    void begin(Caller caller, Commitment commitment, Holding.Held need, String event) {
        if (commitment.state == CommitmentState.ACCEPTED) {
            enterSupply(caller, commitment, need);
        }
        commitments.add(caller.scope(), commitment);
        record(caller, commitment, need, event, null, null);
        holding.settle(caller, commitment.needId, "need.settled", null);
    }

    /** An entry that changes neither the state nor what counts as the last thing that somebody did. */
    void note(Caller caller, Open open, String event) {
        Commitment commitment = open.commitment();
        commitments.save(caller.scope(), commitment);
        record(caller, commitment, open.need(), event, commitment.state, null);
    }

    /** Takes back every promise on a need that was not kept yet. */
    void cancelOutstanding(Caller caller, UUID needId, String reason) {
        Holding.Held need = holding.look(caller, needId);
        commitments.outstanding(caller.scope(), needId).forEach(commitment -> cancel(caller, commitment, need, reason));
    }

    private void cancel(Caller caller, Commitment commitment, Holding.Held need, String reason) {
        CommitmentState before = commitment.state;
        commitment.state = CommitmentState.CANCELLED;
        commitment.updatedAt = times.now();
        leaveSupply(caller, commitment, reason);
        commitments.save(caller.scope(), commitment);
        record(caller, commitment, need, "commitment.cancelled", before, reason);
    }

    /** What ends unkept leaves the supply list, if it was entered there. */
    private void leaveSupply(Caller caller, Commitment commitment, @Nullable String reason) {
        UUID offer = commitment.offerId;
        if (offer != null && !CommitmentState.LIVE.contains(commitment.state)) {
            entries.leave(caller, offer, Objects.requireNonNullElse(reason, ""));
        }
    }

    /** What is accepted without an offer joins the supply list; before the promise itself is changed, so that it is saved once. */
    void enterSupply(Caller caller, Commitment commitment, Holding.Held held) {
        if (commitment.offerId == null && !programme.isRecord()) {
            NeedSummary need = Objects.requireNonNull(needs.summary(Scope.SYSTEM, commitment.needId));
            commitment.offerId = entries.enter(caller, entry(commitment, held, need));
        }
    }

    private static SupplyEntries.Entry entry(Commitment commitment, Holding.Held held, NeedSummary need) {
        return new SupplyEntries.Entry(
                commitment.unitId, held.division(), need.title(),
                Objects.requireNonNull(need.categoryCode()), Objects.requireNonNull(need.form()), need.level(), need.language(),
                commitment.quantity, need.unit(), need.wantedUntil(), need.programme(), need.synthetic());
    }

    private void record(
            Caller caller, Commitment c, Holding.Held need, String event, @Nullable CommitmentState before, @Nullable String reason) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("needId", c.needId);
        data.put("unitId", c.unitId);
        data.put("quantity", c.quantity);
        data.put("divisionCode", Long.toString(need.division()));
        journal.record(
                caller,
                new Journal.Event(
                        Journal.ObjectType.COMMITMENT, c.id, c.needId, c.unitId, need.clientId(), need.division(), c.version, event,
                        before == null ? null : before.name(), c.state.name(), reason, data));
    }

    private CommitmentView.@Nullable Transfer transfer(Commitment c) {
        UUID to = c.transferUnitId;
        return to == null
                ? null
                : new CommitmentView.Transfer(
                        Objects.requireNonNull(organisation.unitRefs(List.of(to)).get(to)),
                        Objects.requireNonNull(c.transferReason));
    }

    CommitmentView view(Caller caller, Open open) {
        Commitment c = open.commitment();
        Deadlines now = deadlines.now();
        OfferSummary offer = c.offerId == null
                ? null
                : offers.summaries(Caller.SYSTEM, List.of(c.offerId)).get(c.offerId);
        return new CommitmentView(
                c.id,
                Objects.requireNonNull(needs.summary(Scope.SYSTEM, c.needId)),
                Objects.requireNonNull(organisation.unitRefs(List.of(c.unitId)).get(c.unitId)),
                offer == null ? null : new NeedView.OfferRef(offer.id(), offer.serviceItem()),
                c.state, c.part, c.origin, c.quantity, c.dueOn, c.occurrenceOn, c.scheduledOn, c.scheduledUntil, c.place, c.returnReason,
                c.binding, transfer(c),
                deliveries.of(caller.scope(), c.county, c.id), c.proposedAt, c.acceptedAt, c.deliveredAt, c.confirmedAt,
                c.updatedAt, open.facts().countdown(now, c.acceptedAt, c.deliveredAt), open.facts().isStale(now, c.updatedAt), c.version,
                CommitmentCommand.actions(caller, open.facts()));
    }
}
