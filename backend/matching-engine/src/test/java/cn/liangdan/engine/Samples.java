package cn.liangdan.engine;

import java.time.LocalDate;
import java.util.UUID;

/** A village, a unit and a day that most tests start from. */
final class Samples {
    static final long CITY = 150_800_000_000L;
    static final long COUNTY = 150_821_000_000L;
    static final long OTHER_COUNTY = 150_824_000_000L;
    static final long TOWNSHIP = 150_821_101_000L;
    static final long VILLAGE = 150_821_101_200L;
    static final LocalDate TODAY = LocalDate.of(2026, 4, 1);
    static final Context CONTEXT = new Context(TODAY, CategoryMappings.none());

    private Samples() {}

    static UUID id(long number) {
        return new UUID(0, number);
    }

    static Demand.Builder demand() {
        return Demand.builder(id(1), VILLAGE).category("HEALTH");
    }

    static Supply.Builder supply() {
        return Supply.builder(id(2), id(3), COUNTY, "HEALTH");
    }

    static DateRange days(int month, int from, int to) {
        return new DateRange(LocalDate.of(2026, month, from), LocalDate.of(2026, month, to));
    }

    static Verdict judge(HardCriterion criterion, Demand.Builder demand, Supply.Builder supply) {
        return criterion.judge(demand.build(), supply.build(), CONTEXT);
    }
}
