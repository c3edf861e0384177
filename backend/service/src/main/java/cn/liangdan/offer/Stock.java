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
    private final OfferRepository offers;

    Stock(OfferRepository offers) {
        this.offers = offers;
    }

    /** A locked offer as promises see it. */
    public record Shelf(UUID id, UUID unitId, OfferState state, String capacityUnit, @Nullable String form, int remaining) {}

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
                offer.id, offer.unitId, offer.state, Objects.requireNonNull(offer.capacityUnit), offer.serviceForm,
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
