package cn.liangdan.commitment;

import cn.liangdan.engine.HardCriterion;
import cn.liangdan.matching.MatchingService;
import cn.liangdan.need.Holding;
import cn.liangdan.need.NeedCommand;
import cn.liangdan.need.NeedService;
import cn.liangdan.offer.Occasions;
import cn.liangdan.offer.Stock;
import cn.liangdan.organisation.OrganisationService;
import cn.liangdan.platform.Caller;
import cn.liangdan.platform.DomainException;
import cn.liangdan.platform.FieldError;
import cn.liangdan.platform.Ids;
import cn.liangdan.platform.ProblemType;
import cn.liangdan.platform.Request;
import cn.liangdan.platform.Times;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The three ways in which a promise begins: 认领, 派单, 点单. The need is locked first, then the offer; so one wins. */
@ApplicationScoped
public class BeginningService {
    private static final int MAX_YEARS = 5;

    private final CommitmentDesk desk;
    private final Holding holding;
    private final Stock stock;
    private final Occasions occasions;
    private final MatchingService matching;
    private final NeedService needs;
    private final OrganisationService organisation;
    private final Ids ids;
    private final Times times;

    BeginningService(
            CommitmentDesk desk,
            Holding holding,
            Stock stock,
            Occasions occasions,
            MatchingService matching,
            NeedService needs,
            OrganisationService organisation,
            Ids ids,
            Times times) {
        this.desk = desk;
        this.holding = holding;
        this.stock = stock;
        this.occasions = occasions;
        this.matching = matching;
        this.needs = needs;
        this.organisation = organisation;
        this.ids = ids;
        this.times = times;
    }

    /** A unit takes the need; without a quantity all that remains. */
    public record ClaimRequest(
            @Nullable UUID offerId, @Nullable Integer quantity, @Nullable LocalDate dueOn, @Nullable LocalDate occurrenceOn) {}

    /** A dispatcher sends the need to a unit. */
    public record DispatchRequest(
            UUID unitId, @Nullable UUID offerId, @Nullable Integer quantity, @Nullable LocalDate dueOn,
            @Nullable LocalDate occurrenceOn) {}

    /** A village picks an offer for a need. */
    public record OrderRequest(UUID needId, @Nullable Integer quantity, @Nullable LocalDate occurrenceOn) {}

    private record Wish(
            UUID unitId, @Nullable UUID offerId, @Nullable Integer quantity, @Nullable LocalDate dueOn,
            @Nullable LocalDate occurrenceOn, String origin) {}

    public CommitmentView claim(Caller caller, UUID needId, Request request) {
        Holding.Held need = holding.begin(caller, needId, NeedCommand.CLAIM);
        ClaimRequest claim = request.body(ClaimRequest.class);
        UUID unit = java.util.Objects.requireNonNull(caller.unitId());
        Wish wish = new Wish(unit, claim.offerId(), claim.quantity(), claim.dueOn(), claim.occurrenceOn(), "CLAIM");
        return begin(caller, need, NeedCommand.CLAIM, wish, request);
    }

    public CommitmentView dispatch(Caller caller, UUID needId, Request request) {
        Holding.Held need = holding.begin(caller, needId, NeedCommand.DISPATCH);
        DispatchRequest dispatch = request.body(DispatchRequest.class);
        if (organisation.reach(caller, dispatch.unitId()) == null) {
            throw DomainException.invalid(ProblemType.UNKNOWN_REFERENCE, "/unitId", "field.unknown-reference");
        }
        Wish wish = new Wish(
                dispatch.unitId(), dispatch.offerId(), dispatch.quantity(), dispatch.dueOn(), dispatch.occurrenceOn(), "DISPATCH");
        return begin(caller, need, NeedCommand.DISPATCH, wish, request);
    }

    public CommitmentView order(Caller caller, UUID offerId, Request request) {
        stock.requireVisible(caller, offerId);
        OrderRequest order = request.body(OrderRequest.class);
        if (needs.summary(caller.scope(), order.needId()) == null) {
            throw DomainException.invalid(ProblemType.UNKNOWN_REFERENCE, "/needId", "field.unknown-reference");
        }
        Holding.Held need = holding.begin(caller, order.needId(), NeedCommand.ORDER);
        stock.requireOnTheList(caller, offerId);
        Wish wish = new Wish(stock.unitOf(offerId), offerId, order.quantity(), null, order.occurrenceOn(), "ORDER");
        return begin(caller, need, NeedCommand.ORDER, wish, request);
    }

    private CommitmentView begin(Caller caller, Holding.Held need, NeedCommand command, Wish wish, Request request) {
        List<FieldError> faults = faults(wish);
        if (!faults.isEmpty()) {
            throw DomainException.invalid(faults);
        }
        holding.requireNow(caller, need.id(), command, request);
        int quantity = quantity(need, wish.quantity());
        Commitment commitment = commitment(caller, need, wish, quantity);
        reserve(caller, need, wish, commitment);
        desk.begin(caller, commitment, need, event(wish));
        return desk.view(caller, new CommitmentDesk.Open(commitment, need));
    }

    private static String event(Wish wish) {
        return switch (wish.origin()) {
            case "CLAIM" -> "commitment.claimed";
            case "DISPATCH" -> "commitment.dispatched";
            default -> "commitment.ordered";
        };
    }

    private List<FieldError> faults(Wish wish) {
        List<FieldError> faults = new ArrayList<>();
        if (wish.dueOn() != null && wish.dueOn().isBefore(times.today())) {
            faults.add(FieldError.of(ProblemType.VALIDATION, "/dueOn", "field.past"));
        }
        if (wish.dueOn() != null && wish.dueOn().isAfter(times.today().plusYears(MAX_YEARS))) {
            faults.add(FieldError.of(ProblemType.VALIDATION, "/dueOn", "field.too-far"));
        }
        if (wish.occurrenceOn() != null && wish.offerId() == null) {
            faults.add(FieldError.of(ProblemType.REQUIRED, "/offerId", "field.occurrence.offer"));
        }
        return faults;
    }

    private static int quantity(Holding.Held need, @Nullable Integer wanted) {
        int quantity = wanted == null ? need.remaining() : wanted;
        if (quantity == 0) {
            throw DomainException.of(ProblemType.CAPACITY, "problem.capacity.none").with("remaining", need.remaining());
        }
        if (quantity > need.remaining()) {
            throw DomainException.of(ProblemType.CAPACITY, "problem.capacity", need.remaining(), quantity)
                    .with("remaining", need.remaining());
        }
        if (!need.divisible() && quantity != need.quantity()) {
            throw DomainException.of(ProblemType.CAPACITY, "problem.indivisible", need.quantity())
                    .with("remaining", need.remaining());
        }
        return quantity;
    }

    /** Locks the offer, so that whoever else reserves it waits, and refuses what it cannot give. */
    private void reserve(Caller caller, Holding.Held need, Wish wish, Commitment commitment) {
        commitment.takes = commitment.quantity;
        if (wish.offerId() == null) {
            return;
        }
        Stock.Shelf shelf = stock.take(caller, wish.offerId());
        if (shelf == null || !shelf.unitId().equals(wish.unitId())) {
            throw DomainException.invalid(ProblemType.UNKNOWN_REFERENCE, "/offerId", "field.unknown-reference");
        }
        List<HardCriterion> obstacles = matching.obstacles(caller, need.id(), wish.offerId());
        if (!obstacles.isEmpty()) {
            String names = obstacles.stream().map(Enum::name).collect(Collectors.joining(", "));
            throw DomainException.invalid(ProblemType.VALIDATION, "/offerId", "field.offer-ineligible", names);
        }
        LocalDate day = wish.occurrenceOn();
        commitment.takes = shelf.takes(need.unit(), commitment.quantity, day == null ? need.people() : null);
        Stock.require(shelf, commitment.takes);
        if (day != null) {
            int places = shelf.places(need.unit(), commitment.quantity, need.people());
            occasions.require(shelf, day, places);
            commitment.occurrenceOn = day;
            commitment.places = places;
        }
    }

    private Commitment commitment(Caller caller, Holding.Held need, Wish wish, int quantity) {
        boolean claimed = wish.origin().equals("CLAIM");
        Commitment commitment = new Commitment();
        commitment.id = ids.next();
        commitment.county = need.county();
        commitment.needId = need.id();
        commitment.round = need.round();
        commitment.offerId = wish.offerId();
        commitment.unitId = wish.unitId();
        commitment.state = claimed ? CommitmentState.ACCEPTED : CommitmentState.PROPOSED;
        commitment.part = claimed ? (need.accepted() ? "ASSIST" : "LEAD") : null;
        commitment.origin = wish.origin();
        commitment.quantity = quantity;
        commitment.dueOn = wish.dueOn();
        commitment.binding = wish.origin().equals("DISPATCH") && CommitmentDesk.isBinding(need.returns());
        commitment.createdBy = caller.id();
        commitment.proposedAt = times.now();
        commitment.acceptedAt = claimed ? commitment.proposedAt : null;
        commitment.updatedAt = commitment.proposedAt;
        return commitment;
    }
}
