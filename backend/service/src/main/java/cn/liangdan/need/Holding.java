package cn.liangdan.need;

import cn.liangdan.organisation.UnitRef;
import cn.liangdan.platform.Caller;
import cn.liangdan.platform.DomainException;
import cn.liangdan.platform.ProblemType;
import cn.liangdan.platform.Request;
import cn.liangdan.platform.Scope;
import cn.liangdan.platform.Times;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A need in the hands of the feature of promises: locked, its rules asked, its state derived anew after each command. */
@ApplicationScoped
public class Holding {
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("M月d日 HH:mm").withZone(Times.ZONE);
    private static final Set<NeedState> SETTLED =
            Set.of(NeedState.LISTED, NeedState.RECEIVED, NeedState.SCHEDULED, NeedState.DELIVERED);
    private static final Set<NeedCommand> BEGINNINGS = Set.of(NeedCommand.CLAIM, NeedCommand.DISPATCH, NeedCommand.ORDER);

    private final NeedDesk desk;

    Holding(NeedDesk desk) {
        this.desk = desk;
    }

    /**
     * A locked need as promises see it.
     *
     * @param remaining what is neither reserved nor committed
     * @param leads whether somebody's live promise leads
     * @param accepted whether any promise on it is accepted
     * @param replyWaits whether a reply awaits its release
     * @param returns how often it was given back in this round, transfers included
     */
    public record Held(
            UUID id,
            int county,
            long division,
            int round,
            NeedState state,
            int quantity,
            String unit,
            boolean divisible,
            @Nullable Integer people,
            int remaining,
            UUID stationId,
            @Nullable UUID clientId,
            boolean frozen,
            boolean leads,
            boolean accepted,
            boolean replyWaits,
            int returns) {}

    /** Locks the need and asks who may: 404, then 403. */
    public Held begin(Caller caller, UUID id, NeedCommand command) {
        return held(caller, desk.permitted(caller, id, command));
    }

    /** Locks the need for a command on one of its promises, whose own table says who may. */
    public Held take(Caller caller, UUID id) {
        return held(caller, desk.locked(Scope.SYSTEM, id));
    }

    /** The need as it stands in this transaction: for a look at a promise, or when the need's own command goes on. */
    public Held look(Caller caller, UUID id) {
        return held(caller, desk.readable(Caller.SYSTEM, id));
    }

    /**
     * Asks whether a promise can begin now.
     *
     * @throws DomainException 409 naming the holder when nothing is left, or with the present state; 412
     */
    public void requireNow(Caller caller, UUID id, NeedCommand command, Request request) {
        Need need = desk.held(id);
        NeedDetails.Details found = desk.details(caller, need);
        NeedCommand.Facts facts = desk.facts(need, found);
        boolean open = need.state == NeedState.LISTED || need.state == NeedState.RECEIVED || need.state == NeedState.SCHEDULED;
        if (BEGINNINGS.contains(command) && open && !need.frozen && facts.remaining() == 0) {
            throw taken(caller, facts, found);
        }
        command.requireWhen(caller, facts);
        request.match(need.version, () -> desk.view(caller, need));
    }

    private static DomainException taken(Caller caller, NeedCommand.Facts facts, NeedDetails.Details found) {
        NeedView.CommitmentBrief holder = found.lead() != null ? found.lead() : found.live().getFirst();
        Instant since = holder.acceptedAt() == null ? holder.proposedAt() : holder.acceptedAt();
        return DomainException.of(
                        ProblemType.ALREADY_CLAIMED, "problem.already-claimed", holder.unit().name(), CLOCK.format(since))
                .with("state", facts.state())
                .with("actions", NeedCommand.actions(caller, facts))
                .with("holder", new UnitRef(holder.unit().id(), holder.unit().name()))
                .with("heldSince", since.toString());
    }

    /**
     * Asks whether a command on the need itself is possible now.
     *
     * @throws DomainException 409 with the present state, 412
     */
    public void requireState(Caller caller, UUID id, NeedCommand command, Request request) {
        desk.requireNow(caller, desk.held(id), command, request);
    }

    /** The need as its page shows it. */
    public NeedView view(Caller caller, UUID id) {
        return desk.view(caller, desk.held(id));
    }

    /** Derives the state anew, unless the need is answered already, and counts the version up, with its audit and change. */
    public void settle(Caller caller, UUID id, String event, @Nullable String reason) {
        Need need = desk.held(id);
        NeedState before = need.state;
        if (SETTLED.contains(before)) {
            need.state = NeedDesk.derived(desk.details(caller, need), need.quantity);
        }
        desk.save(caller, need, event, before, reason);
    }

    private Held held(Caller caller, Need need) {
        NeedDetails.Details found = desk.details(caller, need);
        return new Held(
                need.id, need.county, need.division, need.round, need.state, need.quantity, need.unit, need.divisible,
                need.people, found.quantities(need.quantity).remaining(), need.stationId, need.clientId, need.frozen, found.lead() != null,
                found.live().stream().anyMatch(NeedDetails.Details::isAccepted), found.pendingReply() != null, found.returns());
    }
}
