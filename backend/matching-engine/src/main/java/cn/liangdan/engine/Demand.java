package cn.liangdan.engine;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a village asks for. Whatever it leaves open ({@code null}) excludes nothing.
 *
 * @param id identity; the last word in every order
 * @param division twelve-digit code of the village
 * @param text title and content, any script; may be empty
 * @param category code of the wanted category
 * @param level the level that handles it now
 * @param form code of the wanted form of service
 * @param window days on which it may be served; {@code null} is any time
 * @param days the only days of the window on which it is wanted, earliest first; empty if any of them will do
 * @param language tag such as {@code zh} or {@code mn}
 * @param amount what is still to be served, more than 0
 * @param divisible whether several commitments may share it
 * @param audience tags of the people it is for
 * @param urgency how urgent
 * @param waitingSince the day it entered the list
 * @param pairedUnits units in a standing relation with the village
 * @param rejected supplies that somebody judged unfit for it
 */
public record Demand(
        UUID id,
        long division,
        String text,
        @Nullable String category,
        @Nullable Level level,
        @Nullable String form,
        @Nullable DateRange window,
        List<DateRange> days,
        @Nullable String language,
        Amount amount,
        boolean divisible,
        Set<String> audience,
        Urgency urgency,
        @Nullable LocalDate waitingSince,
        Set<UUID> pairedUnits,
        Set<UUID> rejected) {

    public Demand {
        Level.requireDivision(division);
        if (amount.thousandths() == 0) {
            throw new IllegalArgumentException("a demand asks for more than nothing");
        }
        for (DateRange day : days) {
            if (window == null || !window.contains(day.from()) || !window.contains(day.to())) {
                throw new IllegalArgumentException("wanted outside of its window: " + day);
            }
        }
        days = days.stream().sorted().toList();
        audience = Set.copyOf(audience);
        pairedUnits = Set.copyOf(pairedUnits);
        rejected = Set.copyOf(rejected);
    }

    /** A demand for one 项 of anything, at any time, in no hurry. */
    public static Builder builder(UUID id, long division) {
        return new Builder(id, division);
    }

    /** Collects what is known of a demand. */
    public static final class Builder {
        private final UUID id;
        private final long division;
        private String text = "";
        private @Nullable String category;
        private @Nullable Level level;
        private @Nullable String form;
        private @Nullable DateRange window;
        private List<DateRange> days = List.of();
        private @Nullable String language;
        private Amount amount = Amount.of(1, "项");
        private boolean divisible;
        private Set<String> audience = Set.of();
        private Urgency urgency = Urgency.NORMAL;
        private @Nullable LocalDate waitingSince;
        private Set<UUID> pairedUnits = Set.of();
        private Set<UUID> rejected = Set.of();

        private Builder(UUID id, long division) {
            this.id = id;
            this.division = division;
        }

        public Builder text(String value) {
            text = value;
            return this;
        }

        public Builder category(@Nullable String value) {
            category = value;
            return this;
        }

        public Builder level(@Nullable Level value) {
            level = value;
            return this;
        }

        public Builder form(@Nullable String value) {
            form = value;
            return this;
        }

        public Builder window(@Nullable DateRange value) {
            window = value;
            return this;
        }

        /** Wanted on these days only; they lie in the window. */
        public Builder days(List<DateRange> value) {
            days = value;
            return this;
        }

        public Builder language(@Nullable String value) {
            language = value;
            return this;
        }

        public Builder amount(Amount value) {
            amount = value;
            return this;
        }

        public Builder divisible(boolean value) {
            divisible = value;
            return this;
        }

        public Builder audience(Set<String> value) {
            audience = value;
            return this;
        }

        public Builder urgency(Urgency value) {
            urgency = value;
            return this;
        }

        public Builder waitingSince(@Nullable LocalDate value) {
            waitingSince = value;
            return this;
        }

        public Builder pairedUnits(Set<UUID> value) {
            pairedUnits = value;
            return this;
        }

        public Builder rejected(Set<UUID> value) {
            rejected = value;
            return this;
        }

        /** @throws IllegalArgumentException if the division is no twelve-digit code, the amount is 0 or a day outside the window */
        public Demand build() {
            return new Demand(
                    id,
                    division,
                    text,
                    category,
                    level,
                    form,
                    window,
                    days,
                    language,
                    amount,
                    divisible,
                    audience,
                    urgency,
                    waitingSince,
                    pairedUnits,
                    rejected);
        }
    }
}
