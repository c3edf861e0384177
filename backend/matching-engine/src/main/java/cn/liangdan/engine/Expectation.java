package cn.liangdan.engine;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How many needs of a category an area will probably have in a month, judged by the same month of past years.
 *
 * @param division the area
 * @param expected mean of past years, the latest counting most
 * @param low hardly ever fewer
 * @param high hardly ever more
 * @param pastYears what it rests on: the number of needs in that month of each past year, the latest first
 */
public record Expectation(
        String category, long division, YearMonth month, double expected, int low, int high, List<Integer> pastYears) {

    /**
     * A need of the past.
     *
     * @param division twelve-digit code of the village
     * @param month in which it was to be served
     */
    public record Past(String category, long division, YearMonth month) {}

    private record Place(String category, long division) {}

    /** A year counts this much of the one after it. */
    private static final double FADING = 0.6;

    private static final double SPREAD = 1.645;

    /**
     * Expectations for a run of months, greatest first within a month. What no past year had is not foreseen; a month of
     * which no past year is known is left out rather than guessed.
     *
     * @param past needs of past years, of any month
     * @param known the first month from which on {@code past} is complete
     * @param from first month asked about; {@code past} is complete up to the month before
     * @param months how many months, at least 1
     * @param area the level of division by which needs are added up
     */
    public static List<Expectation> of(Collection<Past> past, YearMonth known, YearMonth from, int months, Level area) {
        Map<Place, Map<YearMonth, Integer>> counts =
                new TreeMap<>(Comparator.comparing(Place::category).thenComparing(Place::division));
        for (Past need : past) {
            counts.computeIfAbsent(new Place(need.category(), area.above(need.division())), place -> new TreeMap<>())
                    .merge(need.month(), 1, Integer::sum);
        }
        List<Expectation> expectations = new ArrayList<>();
        for (YearMonth month = from; month.isBefore(from.plusMonths(months)); month = month.plusMonths(1)) {
            YearMonth asked = month;
            List<Expectation> ofMonth = new ArrayList<>();
            counts.forEach((place, there) -> {
                List<Integer> years = years(there, known, from, asked);
                if (years.stream().anyMatch(count -> count > 0)) {
                    ofMonth.add(expectation(place, asked, years));
                }
            });
            ofMonth.sort(Comparator.comparingDouble(Expectation::expected).reversed());
            expectations.addAll(ofMonth);
        }
        return expectations;
    }

    private static List<Integer> years(
            Map<YearMonth, Integer> counts, YearMonth known, YearMonth now, YearMonth asked) {
        List<Integer> years = new ArrayList<>();
        for (YearMonth month = asked.minusYears(1); !month.isBefore(known); month = month.minusYears(1)) {
            if (month.isBefore(now)) {
                years.add(counts.getOrDefault(month, 0));
            }
        }
        return years;
    }

    private static Expectation expectation(Place place, YearMonth month, List<Integer> years) {
        double sum = 0;
        double weights = 0;
        double weight = 1;
        for (int count : years) {
            sum += weight * count;
            weights += weight;
            weight *= FADING;
        }
        double mean = sum / weights;
        double spread = SPREAD * Math.sqrt(mean + mean / years.size());
        return new Expectation(
                place.category(),
                place.division(),
                month,
                mean,
                (int) Math.max(0, Math.floor(mean - spread)),
                (int) Math.ceil(mean + spread),
                years);
    }
}
