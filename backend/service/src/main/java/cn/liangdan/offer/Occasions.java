package cn.liangdan.offer;

import cn.liangdan.platform.Caller;
import cn.liangdan.platform.DomainException;
import cn.liangdan.platform.ProblemType;
import cn.liangdan.platform.Scope;
import cn.liangdan.platform.Sql;
import cn.liangdan.platform.Times;
import cn.liangdan.recurrence.Recurrence;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The days of a standing offer, and the room that promises take on each. */
@ApplicationScoped
public class Occasions {
    private final OfferRepository offers;
    private final Sql sql;
    private final Times times;

    Occasions(OfferRepository offers, Sql sql, Times times) {
        this.offers = offers;
        this.sql = sql;
        this.times = times;
    }

    /**
     * One day.
     *
     * @param capacity the room of the day, if that is limited
     * @param remaining what is left of it
     */
    public record Occasion(LocalDate occursOn, int taken, @Nullable Integer capacity, @Nullable Integer remaining) {}

    /** All of them: there are at most as many as a recurrence may have. */
    record OccasionList(List<Occasion> items) {}

    OccasionList list(Caller caller, UUID id) {
        Offer offer = offers.find(caller.scope(), id);
        if (offer == null) {
            throw DomainException.notFound();
        }
        Map<LocalDate, Integer> taken = taken(Scope.SYSTEM, id);
        Integer room = offer.capacityPerOccurrence;
        return new OccasionList(days(offer).stream()
                .map(day -> {
                    int gone = taken.getOrDefault(day, 0);
                    return new Occasion(day, gone, room, room == null ? null : room - gone);
                })
                .toList());
    }

    /** The days of the recurrence on which the offer is available. */
    static List<LocalDate> days(Offer offer) {
        Recurrence recurrence = Recurrence.read(offer.recurrence);
        if (recurrence == null) {
            return List.of();
        }
        LocalDate from = Objects.requireNonNullElse(offer.availableFrom, LocalDate.MIN);
        LocalDate until = Objects.requireNonNullElse(offer.availableUntil, LocalDate.MAX);
        return recurrence.days().stream().filter(day -> !day.isBefore(from) && !day.isAfter(until)).toList();
    }

    /** What the live promises take, by day. */
    Map<LocalDate, Integer> taken(Scope scope, UUID offerId) {
        Map<LocalDate, Integer> taken = new HashMap<>();
        sql.list(
                        "select occurrence_on, sum(places)::int from commitment where offer_id = ? and occurrence_on is not null"
                                + " and state in ('PROPOSED', 'ACCEPTED', 'SCHEDULED', 'DELIVERED', 'CONFIRMED') group by occurrence_on",
                        List.of(offerId),
                        row -> Map.entry(row.getObject(1, LocalDate.class), row.getInt(2)))
                .forEach(day -> taken.put(day.getKey(), day.getValue()));
        return taken;
    }

    /**
     * Asks for room on one day; the offer is locked, so whoever else asks waits.
     *
     * @throws DomainException 422 when the offer has no such day ahead, 409 when less than {@code places} is left on it
     */
    public void require(Stock.Shelf shelf, LocalDate day, int places) {
        Offer offer = Objects.requireNonNull(offers.findById(shelf.id()));
        if (day.isBefore(times.today()) || !days(offer).contains(day)) {
            throw DomainException.invalid(ProblemType.VALIDATION, "/occurrenceOn", "field.occurrence");
        }
        Integer room = offer.capacityPerOccurrence;
        int left = room == null ? Integer.MAX_VALUE : room - taken(Scope.SYSTEM, offer.id).getOrDefault(day, 0);
        if (places > left) {
            throw DomainException.of(ProblemType.CAPACITY, "problem.occurrence-capacity", day, left, places).with("remaining", left);
        }
    }

    /** What is promised for a day cannot be taken back by changing the days, or the room on them. */
    void requireKept(Offer offer) {
        List<LocalDate> days = days(offer);
        Integer room = offer.capacityPerOccurrence;
        taken(Scope.SYSTEM, offer.id).forEach((day, places) -> {
            boolean gone = !days.contains(day);
            if (gone || room != null && places > room) {
                String key = gone ? "problem.occurrence-promised" : "problem.occurrence-capacity";
                throw DomainException.of(ProblemType.CAPACITY, key, day, Objects.requireNonNullElse(room, 0), places)
                        .with("remaining", 0);
            }
        });
    }
}
