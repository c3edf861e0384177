package cn.liangdan.engine;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Needs of one category, area and month that no supply can meet.
 *
 * @param category {@code null} if they name none
 * @param division the area
 * @param month in which they should be served; this month if any time will do or the time has passed
 * @param needs in order
 * @param missing by criterion: for how many of them it is among what the nearest supply fails
 */
public record Gap(
        @Nullable String category,
        long division,
        YearMonth month,
        List<UUID> needs,
        Map<HardCriterion, Integer> missing) {

    private record Place(String category, long division, YearMonth month) {}

    /**
     * All gaps, the largest first, then by category, area and month.
     *
     * @param area the level of division by which needs are added up
     */
    public static List<Gap> of(Collection<Demand> demands, Collection<Supply> supplies, Context context, Level area) {
        Comparator<Place> order = Comparator.comparing(Place::category)
                .thenComparing(Place::division)
                .thenComparing(Place::month);
        Map<Place, List<Demand>> unmet = new TreeMap<>(order);
        for (Demand demand : demands) {
            if (supplies.stream().noneMatch(supply -> Eligibility.fits(demand, supply, context))) {
                unmet.computeIfAbsent(place(demand, context, area), place -> new ArrayList<>())
                        .add(demand);
            }
        }
        List<Gap> gaps = new ArrayList<>();
        unmet.forEach((place, needs) -> gaps.add(gap(place, needs, supplies, context)));
        gaps.sort(Comparator.comparing((Gap gap) -> -gap.needs().size()));
        return gaps;
    }

    private static Place place(Demand demand, Context context, Level area) {
        DateRange window = demand.window();
        YearMonth now = YearMonth.from(context.asOf());
        YearMonth wanted = window == null ? now : YearMonth.from(window.from());
        String category = demand.category();
        return new Place(
                category == null ? "" : category, area.above(demand.division()), wanted.isBefore(now) ? now : wanted);
    }

    private static Gap gap(Place place, List<Demand> needs, Collection<Supply> supplies, Context context) {
        Map<HardCriterion, Integer> missing = new EnumMap<>(HardCriterion.class);
        for (Demand demand : needs) {
            supplies.stream()
                    .min(Comparator.comparing((Supply supply) ->
                                    Eligibility.misses(demand, supply, context).size())
                            .thenComparing(Supply::id))
                    .ifPresent(nearest -> Eligibility.misses(demand, nearest, context)
                            .forEach(miss -> missing.merge(miss.criterion(), 1, Integer::sum)));
        }
        return new Gap(
                place.category().isEmpty() ? null : place.category(),
                place.division(),
                place.month(),
                needs.stream().map(Demand::id).sorted().toList(),
                missing);
    }
}
