package cn.liangdan.engine;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a unit offers.
 *
 * @param id identity; the last word in every order
 * @param unit the unit that serves
 * @param unitDivision twelve-digit code of the division the unit belongs to
 * @param text title and content, any script; may be empty
 * @param category code of its category
 * @param areas where it serves; an empty list serves nowhere
 * @param level the level that handles it; {@code null} serves demands of any level
 * @param form code of its form of service; {@code null} takes any form
 * @param availability when it can be served
 * @param languages tags of its languages; empty if language does not matter
 * @param capacity what is left; {@code null} if nothing runs out
 * @param published whether it stands on the supply list
 * @param validity days on which it is on offer
 * @param audience tags of the people it is for; empty is everybody
 * @param seasons times of the year when it does most good; empty is all year
 * @param ratings what villages said of the unit
 * @param openCommitments promises the unit still has to keep, not negative
 */
public record Supply(
        UUID id,
        UUID unit,
        long unitDivision,
        String text,
        String category,
        List<Area> areas,
        @Nullable Level level,
        @Nullable String form,
        Availability availability,
        Set<String> languages,
        @Nullable Capacity capacity,
        boolean published,
        DateRange validity,
        Set<String> audience,
        List<Recurrence.Yearly> seasons,
        Ratings ratings,
        int openCommitments) {

    public Supply {
        Level.requireDivision(unitDivision);
        if (openCommitments < 0) {
            throw new IllegalArgumentException("open commitments are not negative: " + openCommitments);
        }
        areas = areas.stream().sorted().toList();
        languages = Set.copyOf(languages);
        audience = Set.copyOf(audience);
        seasons = List.copyOf(seasons);
    }

    /**
     * The runs of days on which it can still be served, earliest first; recurring ones within a year.
     *
     * @param asOf the first day that counts
     */
    public List<DateRange> windows(LocalDate asOf) {
        return Offered.days(this, asOf).ranges();
    }

    /** A published supply of the unit's own division, always available, without a limit. */
    public static Builder builder(UUID id, UUID unit, long unitDivision, String category) {
        return new Builder(id, unit, unitDivision, category);
    }

    /** Collects what is known of a supply. */
    public static final class Builder {
        private final UUID id;
        private final UUID unit;
        private final long unitDivision;
        private final String category;
        private String text = "";
        private List<Area> areas;
        private @Nullable Level level;
        private @Nullable String form;
        private Availability availability = Availability.ALWAYS;
        private Set<String> languages = Set.of();
        private @Nullable Capacity capacity;
        private boolean published = true;
        private DateRange validity = DateRange.ALWAYS;
        private Set<String> audience = Set.of();
        private List<Recurrence.Yearly> seasons = List.of();
        private Ratings ratings = Ratings.NONE;
        private int openCommitments;

        private Builder(UUID id, UUID unit, long unitDivision, String category) {
            this.id = id;
            this.unit = unit;
            this.unitDivision = unitDivision;
            this.category = category;
            this.areas = List.of(Area.under(unitDivision));
        }

        public Builder text(String value) {
            text = value;
            return this;
        }

        public Builder areas(List<Area> value) {
            areas = value;
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

        public Builder availability(Availability value) {
            availability = value;
            return this;
        }

        public Builder languages(Set<String> value) {
            languages = value;
            return this;
        }

        public Builder capacity(@Nullable Capacity value) {
            capacity = value;
            return this;
        }

        public Builder published(boolean value) {
            published = value;
            return this;
        }

        public Builder validity(DateRange value) {
            validity = value;
            return this;
        }

        public Builder audience(Set<String> value) {
            audience = value;
            return this;
        }

        public Builder seasons(List<Recurrence.Yearly> value) {
            seasons = value;
            return this;
        }

        public Builder ratings(Ratings value) {
            ratings = value;
            return this;
        }

        public Builder openCommitments(int value) {
            openCommitments = value;
            return this;
        }

        /** @throws IllegalArgumentException if a division is no twelve-digit code or a count is negative */
        public Supply build() {
            return new Supply(
                    id,
                    unit,
                    unitDivision,
                    text,
                    category,
                    areas,
                    level,
                    form,
                    availability,
                    languages,
                    capacity,
                    published,
                    validity,
                    audience,
                    seasons,
                    ratings,
                    openCommitments);
        }
    }
}
