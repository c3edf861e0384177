package cn.liangdan.engine;

import java.util.Comparator;

/** The supply serves the village's division. */
final class AreaRule implements Rule {
    @Override
    public Verdict judge(Demand demand, Supply supply, Context context) {
        long division = demand.division();
        for (Area area : supply.areas()) {
            if (area.contains(division)) {
                return Fit.FIT;
            }
        }
        return supply.areas().stream()
                .min(Comparator.comparing((Area area) -> shared(area, division)).thenComparing(area -> area))
                .map(area -> new Miss.OutsideArea(division, area, shared(area, division)))
                .orElseGet(() -> new Miss.OutsideArea(division, null, Level.NATION));
    }

    /** The end of the area nearer to the division shares the most with it. */
    private static Level shared(Area area, long division) {
        return Level.shared(division < area.from() ? area.from() : area.to(), division);
    }
}
