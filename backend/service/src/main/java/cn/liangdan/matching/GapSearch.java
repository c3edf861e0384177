package cn.liangdan.matching;

import cn.liangdan.engine.Context;
import cn.liangdan.engine.Demand;
import cn.liangdan.engine.Gap;
import cn.liangdan.engine.Level;
import cn.liangdan.engine.Supply;
import cn.liangdan.platform.Scope;
import cn.liangdan.platform.Times;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

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

    /** The level of the parts by which somebody of a division sees gaps: the one right below. */
    static Level below(long division) {
        return Level.values()[Math.max(0, Level.of(division).ordinal() - 1)];
    }

    /** @param categories empty for all */
    List<Gap> in(Scope scope, List<String> categories, Level parts) {
        List<Demand> unmet = waiting.open(scope, categories).stream()
                .filter(open -> open.remaining() > 0)
                .map(Open::demand)
                .toList();
        List<Supply> supplies = unmet.isEmpty() ? List.of() : candidates.supplies(Scope.SYSTEM).stream().map(Stocked::supply).toList();
        Context context = new Context(times.today(), candidates.mappings());
        return Gap.of(unmet, supplies, context, parts);
    }
}
