package cn.liangdan.matching;

import cn.liangdan.division.DivisionRef;
import cn.liangdan.division.DivisionService;
import cn.liangdan.engine.Expectation;
import cn.liangdan.engine.Gap;
import cn.liangdan.engine.HardCriterion;
import cn.liangdan.engine.Level;
import cn.liangdan.need.NeedService;
import cn.liangdan.need.NeedSummary;
import cn.liangdan.platform.Area;
import cn.liangdan.platform.Caller;
import cn.liangdan.platform.Query;
import cn.liangdan.platform.Role;
import cn.liangdan.platform.Scope;
import cn.liangdan.platform.Times;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What nobody can meet now, and what will probably be asked for: each figure with the records that it counts. */
@ApplicationScoped
class Gaps {
    private static final int MOST = 200;
    private static final int MONTHS = 3;
    private static final double TENTHS = 10;

    private final GapSearch search;
    private final PastNeeds past;
    private final NeedService needs;
    private final DivisionService divisions;
    private final Times times;

    Gaps(GapSearch search, PastNeeds past, NeedService needs, DivisionService divisions, Times times) {
        this.search = search;
        this.past = past;
        this.needs = needs;
        this.divisions = divisions;
        this.times = times;
    }

    record Record(UUID id, @Nullable String number, String title) {}

    /** @param missing for how many of them a criterion keeps the nearest offer from serving */
    record Unmet(
            @Nullable String categoryCode, DivisionRef division, YearMonth month, int count, List<Record> needs,
            Map<HardCriterion, Integer> missing) {}

    /** @param needs the records of that year */
    record Year(int year, int count, List<UUID> needs) {}

    private record Place(String category, long division, YearMonth month) {}

    /** @param expected to a tenth */
    record Foreseen(String categoryCode, DivisionRef division, YearMonth month, double expected, int low, int high, List<Year> pastYears) {}

    /** @param knownSince the first whole month of records; null when there is none */
    record Forecast(List<Foreseen> items, @Nullable YearMonth knownSince) {}

    /** The largest first; a unit sees those of the categories in which it offers or has served. */
    List<Unmet> gaps(Caller caller, Query query) {
        return shown(caller, search.in(scope(caller, query), categories(caller, query), GapSearch.below(caller.division())));
    }

    private List<Unmet> shown(Caller caller, List<Gap> gaps) {
        Map<UUID, NeedSummary> known = needs.summaries(
                caller.scope(), gaps.stream().flatMap(gap -> gap.needs().stream()).toList());
        Map<Long, DivisionRef> places = divisions.refs(gaps.stream().map(Gap::division).distinct().toList());
        return gaps.stream()
                .map(gap -> unmet(gap, known, places))
                .sorted(Comparator.comparingInt(Unmet::count).reversed().thenComparing(Unmet::month).thenComparing(gap -> gap.division().code()))
                .limit(MOST)
                .toList();
    }

    private static Unmet unmet(Gap gap, Map<UUID, NeedSummary> known, Map<Long, DivisionRef> places) {
        List<Record> records = gap.needs().stream()
                .map(known::get)
                .filter(Objects::nonNull)
                .map(need -> new Record(need.id(), need.number(), need.title()))
                .toList();
        DivisionRef division = GapNotices.place(places, gap.division());
        return new Unmet(gap.category(), division, gap.month(), records.size(), records, gap.missing());
    }

    /** From the same months of past years, as far as they are known whole; what no record supports is not guessed. */
    Forecast forecast(Caller caller, Query query) {
        List<PastNeeds.Row> rows = past.rows(scope(caller, query), categories(caller, query));
        YearMonth known = past.knownSince(Scope.SYSTEM);
        if (known == null) {
            return new Forecast(List.of(), null);
        }
        YearMonth now = YearMonth.from(times.today());
        Level area = GapSearch.below(caller.division());
        List<Expectation.Past> counted = rows.stream().map(row -> new Expectation.Past(row.category(), row.division(), row.month())).toList();
        List<Expectation> expected = Expectation.of(counted, known, now, query.number("months", MONTHS), area);
        Map<Place, List<UUID>> records = rows.stream().collect(Collectors.groupingBy(
                row -> new Place(row.category(), area.above(row.division()), row.month()),
                Collectors.mapping(PastNeeds.Row::id, Collectors.toList())));
        Map<Long, DivisionRef> places = divisions.refs(expected.stream().map(Expectation::division).distinct().toList());
        return new Forecast(
                expected.stream().filter(one -> places.containsKey(one.division())).limit(MOST)
                        .map(one -> foreseen(one, places.get(one.division()), records)).toList(),
                known);
    }

    private static Foreseen foreseen(Expectation one, DivisionRef division, Map<Place, List<UUID>> records) {
        List<Year> years = new ArrayList<>();
        for (int back = 1; back <= one.pastYears().size(); back++) {
            YearMonth month = one.month().minusYears(back);
            List<UUID> ids = records.getOrDefault(new Place(one.category(), one.division(), month), List.of());
            years.add(new Year(month.getYear(), ids.size(), ids));
        }
        return new Foreseen(
                one.category(), division, one.month(), Math.round(one.expected() * TENTHS) / TENTHS, one.low(), one.high(), years);
    }

    private Scope scope(Caller caller, Query query) {
        caller.require(Role.DISPATCHER, Role.SUPERVISOR, Role.CLERK);
        Scope own = caller.scope();
        Area asked = own.area().narrower(query.area());
        return new Scope(own.area().covers(asked) ? asked : Area.NOWHERE, own.listedOnly(), Set.of(), null);
    }

    private List<String> categories(Caller caller, Query query) {
        List<String> asked = query.texts("categoryCode");
        if (!caller.is(Role.CLERK)) {
            return asked;
        }
        List<String> own = past.categoriesOf(caller.scope(), Objects.requireNonNull(caller.unitId()));
        List<String> both = asked.isEmpty() ? own : own.stream().filter(asked::contains).toList();
        return both.isEmpty() ? List.of("-") : both;
    }
}
