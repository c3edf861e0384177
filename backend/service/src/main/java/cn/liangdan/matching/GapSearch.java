package cn.liangdan.matching;

import cn.liangdan.engine.Context;
import cn.liangdan.engine.Demand;
import cn.liangdan.engine.Gap;
import cn.liangdan.engine.Level;
import cn.liangdan.engine.Supply;
import cn.liangdan.platform.Scope;
import cn.liangdan.platform.Times;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Finds the needs of an area that no offer can meet, whatever they are counted in. */
@ApplicationScoped
class GapSearch {
    private final Candidates candidates;
    private final Waiting waiting;
    private final Times times;

    GapSearch(Candidates candidates, Waiting waiting, Times times) {
        this.candidates = candidates;
        this.waiting = waiting;
        this.times = times;
    }

    /** @param category empty if its needs name none */
    record Place(String category, long division, YearMonth month) {
        private static Place of(Gap gap) {
            return new Place(Objects.requireNonNullElse(gap.category(), ""), gap.division(), gap.month());
        }
    }

    /** The level of the parts by which somebody of a division sees gaps: the one right below. */
    static Level below(long division) {
        return Level.values()[Math.max(0, Level.of(division).ordinal() - 1)];
    }

    /** @param categories empty for all */
    Map<Place, List<Gap>> in(Scope scope, List<String> categories, Level parts) {
        List<Demand> unmet = waiting.open(scope, categories).stream()
                .filter(open -> open.remaining() > 0)
                .map(Open::demand)
                .toList();
        List<Stocked> stock = unmet.isEmpty() ? List.of() : candidates.supplies(Scope.SYSTEM);
        Context context = new Context(times.today(), candidates.mappings());
        Map<Place, List<Gap>> merged = new LinkedHashMap<>();
        unmet.stream().collect(Collectors.groupingBy(demand -> demand.amount().unit(), TreeMap::new, Collectors.toList()))
                .forEach((unit, demands) -> {
                    List<Supply> supplies = stock.stream().map(offer -> offer.forUnit(unit)).toList();
                    Gap.of(demands, supplies, context, parts)
                            .forEach(gap -> merged.computeIfAbsent(Place.of(gap), place -> new ArrayList<>()).add(gap));
                });
        return merged;
    }
}
