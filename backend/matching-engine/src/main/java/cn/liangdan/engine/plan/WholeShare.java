package cn.liangdan.engine.plan;

import cn.liangdan.engine.Supply;
import cn.liangdan.engine.plan.Candidate.Option;
import cn.liangdan.engine.plan.Plan.Line;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;

/** Plans the needs that cannot be divided but take different amounts. */
final class WholeShare {

    private static final long MOVES_PER_OPTION = 2_000;
    private static final long OCCASION = 1_000;

    private WholeShare() {}

    static Share plan(List<Candidate> candidates, Stock stock, long workLimit, BooleanSupplier stop) {
        Map<UUID, Integer> slots = new LinkedHashMap<>();
        List<Long> left = new ArrayList<>();
        long options = 0;
        for (Candidate candidate : candidates) {
            for (Option option : usable(candidate)) {
                options++;
                if (slots.putIfAbsent(option.supply().id(), slots.size()) == null) {
                    left.add(option.left());
                }
            }
        }
        Packing packing = new Packing(left.stream().mapToLong(Long::longValue).toArray());
        for (Candidate candidate : candidates) {
            List<Option> all = usable(candidate);
            packing.addNeed(
                    all.stream()
                            .mapToInt(option -> slots.get(option.supply().id()))
                            .toArray(),
                    all.stream()
                            .mapToInt(option -> Math.max(1, option.points()))
                            .toArray(),
                    all.stream().mapToLong(option -> taken(candidate, option)).toArray());
        }
        boolean complete = packing.run(Math.min(workLimit, options * MOVES_PER_OPTION), stop);
        return new Share(lines(candidates, packing, slots, stock), packing.bound(), complete);
    }

    /** What counts by window is left to needs that take occasions only. */
    private static List<Option> usable(Candidate candidate) {
        return candidate.options().stream()
                .filter(option -> option.window() == null)
                .toList();
    }

    private static long taken(Candidate candidate, Option option) {
        if (option.supply().capacity() == null) {
            return 1;
        }
        return option.goods() ? candidate.demand().amount().thousandths() : OCCASION;
    }

    private static List<Line> lines(
            List<Candidate> candidates, Packing packing, Map<UUID, Integer> slots, Stock stock) {
        List<Line> lines = new ArrayList<>();
        for (int need = 0; need < candidates.size(); need++) {
            Candidate candidate = candidates.get(need);
            for (Option option : usable(candidate)) {
                Supply supply = option.supply();
                if (slots.get(supply.id()) == packing.slotOf(need)) {
                    stock.take(supply, taken(candidate, option));
                    lines.add(new Line(
                            candidate.demand().id(),
                            supply.id(),
                            candidate.demand().amount(),
                            option.score(),
                            null));
                }
            }
        }
        return lines;
    }
}
