package cn.liangdan.engine;

import cn.liangdan.engine.text.TextVector;
import java.time.LocalDate;

/**
 * A supply made ready to be graded many times.
 *
 * @param days when it can be served, recurring days for a year from the day asked about
 * @param seasons its seasons around that day
 */
record Offered(Supply supply, TextVector vector, Calendar days, Calendar seasons, int ratingGrade, int loadGrade) {

    private static final int SEASONS_BEFORE = 200;
    private static final int SEASONS_AFTER = 566;

    static Calendar days(Supply supply, LocalDate asOf) {
        return Calendar.of(WindowRule.available(null, supply, asOf));
    }

    static Calendar seasons(Supply supply, LocalDate asOf) {
        DateRange around = new DateRange(asOf.minusDays(SEASONS_BEFORE), asOf.plusDays(SEASONS_AFTER));
        return Calendar.of(supply.seasons().stream()
                .flatMap(season -> season.within(around).stream())
                .toList());
    }

    /** The days that matter to a demand: recurring ones are looked up anew for a window far ahead. */
    Calendar days(Asked asked) {
        boolean near = supply.availability().recurrences().isEmpty() || !asked.beyondYear();
        return near ? days : Calendar.of(WindowRule.available(asked.demand().window(), supply, asked.asOf()));
    }
}
