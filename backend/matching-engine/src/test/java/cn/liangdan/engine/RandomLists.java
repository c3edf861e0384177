package cn.liangdan.engine;

import java.time.DayOfWeek;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** Lists with every kind of entry, the same for the same seed. */
public final class RandomLists {
    private static final String[] CATEGORIES = {"HEALTH", "CULTURE", "SCIENCE_TECH", "三下乡·卫生"};
    private static final String[] FORMS = {"ON_SITE_EVENT", "HOME_VISIT", "ONLINE"};
    private static final String[] UNITS = {"场", "吨", "袋"};
    private static final String[] TAGS = {"老人", "儿童", "牧民"};
    private static final String[] WORDS = {"义诊", "灌溉", "沟渠", "演出", "乌兰牧骑", "农机", "检修", "ᠮᠣᠩᠭᠣᠯ", "эмч", "路灯", "希望"};

    private final Random random;

    public RandomLists(long seed) {
        random = new Random(seed);
    }

    public static CategoryMappings mappings() {
        return CategoryMappings.of(List.of(new CategoryMappings.Pair("HEALTH", "三下乡·卫生")));
    }

    public List<Demand> demands(int count) {
        return list(count, this::demand);
    }

    public List<Supply> supplies(int count) {
        return list(count, this::supply);
    }

    private static <T> List<T> list(int count, IntFunction<T> one) {
        List<T> all = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            all.add(one.apply(i));
        }
        return all;
    }

    Demand demand(int number) {
        DateRange window = often() ? range() : null;
        return Demand.builder(Samples.id(1_000 + number), village())
                .text(text())
                .category(often() ? pick(CATEGORIES) : null)
                .level(often() ? Level.values()[1 + random.nextInt(3)] : null)
                .form(often() ? null : pick(FORMS))
                .window(window)
                .days(window == null || often() ? List.of() : some(window))
                .language(often() ? null : random.nextBoolean() ? "mn" : "zh")
                .amount(new Amount(often() ? 1_000 * (1 + random.nextInt(5)) : 1 + random.nextInt(5_000), pick(UNITS)))
                .divisible(random.nextBoolean())
                .audience(tags())
                .urgency(Urgency.values()[random.nextInt(3)])
                .waitingSince(often() ? Samples.TODAY.minusDays(random.nextInt(200)) : null)
                .pairedUnits(often() ? Set.of() : Set.of(unit()))
                .rejected(often() ? Set.of() : rejected())
                .build();
    }

    Supply supply(int number) {
        return Supply.builder(Samples.id(2_000_000 + number), unit(), division(), pick(CATEGORIES))
                .text(text())
                .areas(areas())
                .level(often() ? null : Level.values()[1 + random.nextInt(3)])
                .form(often() ? null : pick(FORMS))
                .availability(availability())
                .languages(often() ? Set.of() : Set.of("zh"))
                .capacity(capacity())
                .published(random.nextInt(10) > 0)
                .validity(often() ? DateRange.ALWAYS : new DateRange(range().from(), Samples.TODAY.plusDays(800)))
                .audience(tags())
                .seasons(often() ? List.of() : List.of(new Recurrence.Yearly(MonthDay.of(11, 20), MonthDay.of(2, 28))))
                .ratings(often() ? Ratings.NONE : new Ratings(3, random.nextInt(3_001)))
                .openCommitments(random.nextInt(9))
                .build();
    }

    private List<Area> areas() {
        return switch (random.nextInt(12)) {
            case 0 -> List.of();
            case 1, 2, 3, 4 -> List.of(Area.under(division()), Area.under(village()));
            default -> List.of(Area.under(division()));
        };
    }

    private Availability availability() {
        return switch (random.nextInt(5)) {
            case 0 -> Availability.during(range(), range());
            case 1 -> Availability.every(new Recurrence.Weekly(EnumSet.of(DayOfWeek.TUESDAY)));
            case 2 -> new Availability(List.of(range()), List.of(new Recurrence.Monthly(25, 31)));
            case 3 -> Availability.during(range());
            default -> Availability.ALWAYS;
        };
    }

    private @Nullable Capacity capacity() {
        return switch (random.nextInt(5)) {
            case 0 -> Capacity.occasions(random.nextInt(4));
            case 2 -> Capacity.occasions(Amount.of(random.nextInt(6), pick(UNITS)), Capacity.ANY_NUMBER);
            case 3 -> Capacity.occasions(random.nextInt(6), 1 + random.nextInt(2));
            case 1 -> Capacity.units(new Amount(random.nextInt(6_000), pick(UNITS)));
            default -> null;
        };
    }

    private DateRange range() {
        int begin = random.nextInt(700) - 100;
        return new DateRange(Samples.TODAY.plusDays(begin), Samples.TODAY.plusDays(begin + (long) random.nextInt(60)));
    }

    private Set<UUID> rejected() {
        Set<UUID> rejected = new HashSet<>();
        for (int i = 0; i < 40; i++) {
            rejected.add(Samples.id(2_000_000 + random.nextInt(400)));
        }
        return rejected;
    }

    private List<DateRange> some(DateRange window) {
        Recurrence every = random.nextBoolean()
                ? new Recurrence.Weekly(EnumSet.of(random.nextBoolean() ? DayOfWeek.TUESDAY : DayOfWeek.FRIDAY))
                : new Recurrence.Monthly(27, 31);
        return every.within(window);
    }

    private long division() {
        return switch (random.nextInt(3)) {
            case 0 -> Samples.CITY;
            case 1 -> random.nextBoolean() ? Samples.COUNTY : Samples.OTHER_COUNTY;
            default -> Samples.TOWNSHIP;
        };
    }

    private long village() {
        long county = random.nextBoolean() ? Samples.COUNTY : Samples.OTHER_COUNTY;
        return county + 101_000L + random.nextInt(2) * 1_000L + 200 + random.nextInt(4);
    }

    private UUID unit() {
        return Samples.id(100 + random.nextInt(5));
    }

    private Set<String> tags() {
        Set<String> tags = new HashSet<>();
        for (String tag : TAGS) {
            if (random.nextInt(3) == 0) {
                tags.add(tag);
            }
        }
        return tags;
    }

    private String text() {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(5); i > 0; i--) {
            text.append(pick(WORDS)).append(random.nextBoolean() ? "" : "，");
        }
        return text.toString();
    }

    private boolean often() {
        return random.nextInt(3) > 0;
    }

    private String pick(String[] from) {
        return from[random.nextInt(from.length)];
    }
}
