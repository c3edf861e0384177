package cn.liangdan.offer;

import cn.liangdan.platform.Caller;
import cn.liangdan.platform.DomainException;
import cn.liangdan.platform.ProblemType;
import cn.liangdan.platform.Scope;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An offer in the hands of the feature of promises: locked, and its capacity never exceeded. */
@ApplicationScoped
public class Stock {
    /** What the live promises take of offer {@code o}, as an expression of SQL. */
    public static final String TAKEN = "(select coalesce(sum(tc.takes), 0) from commitment tc where tc.offer_id = o.id"
            + " and tc.state in ('PROPOSED', 'ACCEPTED', 'SCHEDULED', 'DELIVERED', 'CONFIRMED'))";

    private final OfferRepository offers;

    Stock(OfferRepository offers) {
        this.offers = offers;
    }

    /**
     * A locked offer as promises see it.
     *
     * @param perOccurrence people whom one occasion has room for, if that is limited
     */
    public record Shelf(
            UUID id, UUID unitId, OfferState state, String capacityUnit, @Nullable Integer perOccurrence, int remaining) {

        /** What a promise takes of one day: goods their quantity, services the people who come, or one place. */
        public int places(String unit, int quantity, @Nullable Integer people) {
            return capacityUnit.equals(unit) ? quantity : Objects.requireNonNullElse(people, 1);
        }

        /**
         * What a promise takes: goods their quantity in the unit that both count in, services one occasion, or as many as it
         * needs to have room for everybody.
         */
        public int takes(String unit, int quantity, @Nullable Integer people) {
            if (capacityUnit.equals(unit)) {
                return quantity;
            }
            return people == null || perOccurrence == null ? 1 : Math.ceilDiv(people, perOccurrence);
        }
    }

    /** @return the locked offer, or null when the caller does not see it or it is not published */
    public @Nullable Shelf take(Caller caller, UUID id) {
        Offer offer = offers.lock(caller.scope(), id);
        if (offer == null || offer.state != OfferState.PUBLISHED || offer.frozen) {
            return null;
        }
        return shelf(offer);
    }

    /** 404 unless the caller sees the offer, 403 unless villages may order and the caller is one. */
    public void requireVisible(Caller caller, UUID id) {
        Offer offer = offers.find(caller.scope(), id);
        if (offer == null) {
            throw DomainException.notFound();
        }
        OfferCommand.ORDER.requireWho(caller, offer);
    }

    /** 409 unless it is published now. */
    public void requireOnTheList(Caller caller, UUID id) {
        Offer offer = Objects.requireNonNull(offers.find(Scope.SYSTEM, id));
        OfferCommand.ORDER.requireWhen(caller, offer);
    }

    /** The unit that offers it. */
    public UUID unitOf(UUID id) {
        return Objects.requireNonNull(offers.findById(id)).unitId;
    }

    private Shelf shelf(Offer offer) {
        int taken = offers.taken(Scope.SYSTEM, offer.id);
        return new Shelf(
                offer.id, offer.unitId, offer.state, Objects.requireNonNull(offer.capacityUnit), offer.capacityPerOccurrence,
                Objects.requireNonNull(offer.capacity) - taken);
    }

    /** @throws DomainException 409 when less than {@code wanted} is left */
    public static void require(Shelf shelf, int wanted) {
        if (wanted > shelf.remaining()) {
            throw DomainException.of(ProblemType.CAPACITY, "problem.offer-capacity", shelf.remaining(), wanted)
                    .with("remaining", shelf.remaining());
        }
    }
}
