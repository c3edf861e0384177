package cn.liangdan.benchmarks;

import cn.liangdan.engine.Amount;
import cn.liangdan.engine.Area;
import cn.liangdan.engine.Availability;
import cn.liangdan.engine.Capacity;
import cn.liangdan.engine.DateRange;
import cn.liangdan.engine.Demand;
import cn.liangdan.engine.Ratings;
import cn.liangdan.engine.Recurrence;
import cn.liangdan.engine.Supply;
import cn.liangdan.engine.Urgency;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

/** Seeded lists over a tree of the size of a city: 7 counties, 89 townships, about 950 villages. */
final class SyntheticLists {

    static final LocalDate TODAY = LocalDate.of(2026, 4, 1);

    private static final String[] CATEGORIES = {
        "THEORY", "POLICY", "SCIENCE_TECH", "HEALTH", "PUBLIC_SERVICE", "CULTURE", "WARMTH"
    };
    private static final String[] WHAT = {
        "义诊", "血压血糖检查", "灌溉沟渠修缮", "农机检修", "种植技术培训", "牲畜防疫", "法律咨询", "文艺演出", "乌兰牧骑巡演", "春联书画",
        "饮水管网", "道路硬化", "路灯安装", "医保报销政策宣讲", "养老服务", "危房改造", "变压器增容", "手机信号覆盖", "饲草料储备", "送种子化肥"
    };
    private static final String[] HOW = {"进村入户", "现场", "集中", "免费", "春耕期间", "面向老年人", "面向牧民", "长期"};
    private static final int COUNTIES = 7;

    private final Random random;

    SyntheticLists(long seed) {
        random = new Random(seed);
    }

    String text() {
        StringBuilder text = new StringBuilder();
        for (int i = 2 + random.nextInt(3); i > 0; i--) {
            text.append(HOW[random.nextInt(HOW.length)])
                    .append(WHAT[random.nextInt(WHAT.length)])
                    .append('，');
        }
        return text.toString();
    }

    Demand demand(long number) {
        LocalDate from = TODAY.plusDays(random.nextInt(60));
        return Demand.builder(new UUID(1, number), village())
                .text(text())
                .category(category())
                .window(random.nextInt(3) == 0 ? null : new DateRange(from, from.plusDays(random.nextInt(40))))
                .amount(Amount.of(1, "项"))
                .audience(random.nextBoolean() ? Set.of("老人") : Set.of())
                .urgency(random.nextInt(10) == 0 ? Urgency.URGENT : Urgency.NORMAL)
                .waitingSince(TODAY.minusDays(random.nextInt(90)))
                .pairedUnits(Set.of(unit()))
                .build();
    }

    /** @param wide whether it serves the whole city or only one township */
    Supply supply(long number, boolean wide) {
        long township = township();
        LocalDate from = TODAY.plusDays(random.nextInt(30));
        return Supply.builder(
                        new UUID(2, number),
                        unit(),
                        wide ? 150_800_000_000L : township / 1_000_000 * 1_000_000,
                        category())
                .text(text())
                .areas(List.of(Area.under(wide ? 150_800_000_000L : township)))
                .availability(
                        random.nextInt(4) == 0
                                ? Availability.every(new Recurrence.Monthly(5, 25))
                                : Availability.during(new DateRange(from, from.plusDays(90))))
                .capacity(Capacity.occasions(1 + random.nextInt(9)))
                .audience(random.nextInt(3) == 0 ? Set.of("老人", "儿童") : Set.of())
                .seasons(
                        random.nextInt(5) == 0
                                ? List.of(new Recurrence.Yearly(MonthDay.of(4, 10), MonthDay.of(5, 20)))
                                : List.of())
                .ratings(new Ratings(2, random.nextInt(2_001)))
                .openCommitments(random.nextInt(6))
                .build();
    }

    private String category() {
        return CATEGORIES[random.nextInt(CATEGORIES.length)];
    }

    private long township() {
        return 150_801_000_000L + random.nextInt(COUNTIES) * 1_000_000L + (100 + random.nextInt(13)) * 1_000L;
    }

    private long village() {
        return township() + 200 + random.nextInt(11);
    }

    private UUID unit() {
        return new UUID(3, random.nextInt(300));
    }
}
