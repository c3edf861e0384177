package cn.liangdan.engine;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The facts a grade rests on, as data, so that a reason can be told in any language. */
public sealed interface Ground {

    /** Unit and village lie in one division of this level, and of none lower. */
    record Shares(Level level) implements Ground {}

    /**
     * Both texts say this.
     *
     * @param terms most telling first; may be empty
     */
    record Says(List<String> terms) implements Ground {}

    /** So many of the wanted days can be served. */
    record Days(long served, long wanted) implements Ground {}

    /** Any time will do; it can be served after so many days. */
    record AfterDays(long days) implements Ground {}

    /**
     * How far the earliest service lies from the season.
     *
     * @param days 0 is in season; {@code null} if the supply knows no season
     */
    record Season(@Nullable Long days) implements Ground {}

    /**
     * Tags both sides name.
     *
     * @param wanted number of tags the demand names
     */
    record Tags(List<String> shared, int wanted) implements Ground {}

    /** Whether the unit is in a standing relation with the village. */
    record Paired(boolean paired) implements Ground {}

    /** How urgent, and waiting for how many days. */
    record Waits(Urgency urgency, long days) implements Ground {}

    /**
     * Past evaluations of the unit.
     *
     * @param count how many
     * @param mean 0 to 1000, shrunk towards the policy's mean
     */
    record Rated(int count, int mean) implements Ground {}

    /** Promises the unit still has to keep. */
    record Promised(int commitments) implements Ground {}
}
