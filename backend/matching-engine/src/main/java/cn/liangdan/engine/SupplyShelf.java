package cn.liangdan.engine;

import cn.liangdan.engine.text.TextVector;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The supplies of one category that stand on the list, in columns. What a column cannot hold exactly makes the row odd;
 * odd rows are checked on the prepared supply itself.
 */
final class SupplyShelf {

    /** So many rows are looked at together. */
    private static final int BLOCK = 512;

    private static final byte ODD_AREA = 1;
    private static final byte ODD_DAYS = 2;
    private static final byte ODD_WORDS = 4;
    private static final byte RECURRING = 8;

    /** In the unit column: nothing runs out, or one occasion is taken whatever the demand counts in. */
    private static final int NO_UNIT = 0;

    private final Map<UUID, Integer> rows = new HashMap<>();
    private int size;
    private Offered[] offered = new Offered[8];
    private long[] unitDivision = new long[8];
    private long[] languages = new long[8];
    private long[] tags = new long[8];
    private long[] free = new long[8];
    /** Of goods their unit, of a service the negative of the unit that its occasions share with some demands. */
    private int[] unit = new int[8];
    private int[] form = new int[8];
    private int[] dayFrom = new int[8];
    private int[] dayTo = new int[8];
    private int[] ownPoints = new int[8];
    private int[] owner = new int[8];
    private byte[] level = new byte[8];
    private byte[] odd = new byte[8];
    private final AreaColumn areas = new AreaColumn();
    private final RunColumn texts = new RunColumn();
    private final RunColumn days = new RunColumn();
    private final RunColumn seasons = new RunColumn();

    void add(Offered row, Policy policy, Dictionary words) {
        makeRoom();
        int at = size++;
        rows.put(row.supply().id(), at);
        offered[at] = row;
        Supply supply = row.supply();
        areas.add(at, supply.areas());
        odd[at] = supply.areas().size() > 1 ? ODD_AREA : 0;
        time(at, row);
        unitDivision[at] = supply.unitDivision();
        Level lowest = supply.level();
        level[at] = (byte) (lowest == null ? -1 : lowest.ordinal());
        String offeredForm = supply.form();
        form[at] = offeredForm == null ? 0 : words.codes().of(offeredForm);
        boolean plain = words.languages().take(supply.languages()) & words.audience().take(supply.audience());
        odd[at] |= plain ? 0 : ODD_WORDS;
        languages[at] = words.languages().mask(supply.languages());
        tags[at] = words.audience().mask(supply.audience());
        store(at, supply.capacity(), words);
        ownPoints[at] = row.ratingGrade() * policy.weight(SoftCriterion.RATING)
                + row.loadGrade() * policy.weight(SoftCriterion.LOAD);
        owner[at] = words.units().of(supply.unit());
        texts.add(at, Words.packed(row.vector()));
    }

    void remove(UUID id) {
        Integer row = rows.remove(id);
        if (row == null) {
            return;
        }
        int last = --size;
        areas.replace(row, last);
        texts.replace(row, last);
        days.replace(row, last);
        seasons.replace(row, last);
        if (row != last) {
            rows.put(offered[last].supply().id(), row);
        }
        move(last, row);
    }

    boolean isEmpty() {
        return size == 0;
    }

    void scan(SupplyQuery query, Best<Offered> best) {
        int[] near = new int[BLOCK];
        for (int begin = 0; begin < size; begin += BLOCK) {
            int found = areas.serving(query.division, begin, Math.min(size, begin + BLOCK), near);
            for (int i = 0; i < found; i++) {
                if (fits(query, near[i])) {
                    weigh(query, near[i], best);
                }
            }
        }
    }

    private void weigh(SupplyQuery query, int row, Best<Offered> best) {
        int points = pointsWithoutText(query, row);
        int weight = query.policy.weight(SoftCriterion.TEXT);
        if (best.welcomes(points + weight * Grade.BEST)) {
            int likeness = TextVector.likeness(texts.product(query.words, row));
            best.offer(points + weight * likeness, offered[row]);
        }
    }

    private boolean fits(SupplyQuery query, int row) {
        return level[row] <= query.level
                && (form[row] == 0 || query.form == 0 || form[row] == query.form)
                && (languages[row] == 0 || (languages[row] & query.language) != 0 || (odd[row] & ODD_WORDS) != 0)
                && (query.asked.anyTime() || dayFrom[row] <= query.asked.until() && query.asked.from() <= dayTo[row])
                && hasEnough(query, row)
                && (odd[row] == 0 && query.plain || oddFits(query, row));
    }

    private boolean hasEnough(SupplyQuery query, int row) {
        if (unit[row] == query.unit) {
            return free[row] >= query.least;
        }
        return unit[row] <= NO_UNIT && free[row] >= (unit[row] == query.occasions ? query.leastOccasions : Capacity.OCCASION);
    }

    private boolean oddFits(SupplyQuery query, int row) {
        Offered one = offered[row];
        boolean inside = (odd[row] & ODD_AREA) == 0
                || HardCriterion.AREA.holds(query.asked.demand(), one.supply(), query.asked.context());
        boolean spoken = (odd[row] & ODD_WORDS) == 0
                || HardCriterion.LANGUAGE.holds(query.asked.demand(), one.supply(), query.asked.context());
        boolean timely = !countsDays(query, row) || query.asked.anyTime() || served(query, row) > 0;
        return inside
                && spoken
                && timely
                && !query.asked.demand().rejected().contains(one.supply().id());
    }

    private int pointsWithoutText(SupplyQuery query, int row) {
        Policy policy = query.policy;
        boolean paired = query.pairedWith(owner[row]);
        return ownPoints[row]
                + query.urgencyPoints
                + policy.weight(SoftCriterion.CLOSENESS) * query.ancestry.closeness(unitDivision[row])
                + policy.weight(SoftCriterion.WINDOW_FIT) * windowFit(query, row)
                + policy.weight(SoftCriterion.SEASON) * season(query, row)
                + policy.weight(SoftCriterion.AUDIENCE) * audience(query, row)
                + policy.weight(SoftCriterion.PAIRING) * (paired ? Grade.BEST : Grade.WORST);
    }

    private int windowFit(SupplyQuery query, int row) {
        Asked asked = query.asked;
        if (asked.anyTime()) {
            return WindowFitGrade.soon(dayFrom[row] - asked.today());
        }
        int served = countsDays(query, row)
                ? served(query, row)
                : Math.min(dayTo[row], asked.until()) - Math.max(dayFrom[row], asked.from()) + 1;
        return WindowFitGrade.part(served, asked.days());
    }

    /** Whether the days of one side have gaps, so that two ends do not tell which they share. */
    private boolean countsDays(SupplyQuery query, int row) {
        return (odd[row] & ODD_DAYS) != 0 || query.asked.only() != null;
    }

    /** Recurring days are kept for a year; for a window beyond it the supply looks them up anew. */
    private int served(SupplyQuery query, int row) {
        Asked asked = query.asked;
        if ((odd[row] & RECURRING) != 0 && asked.beyondYear()) {
            return asked.served(offered[row].days(asked));
        }
        Calendar only = asked.only();
        return only == null
                ? days.within(row, asked.from(), asked.until())
                : days.shared(row, only, asked.from(), asked.until());
    }

    private int season(SupplyQuery query, int row) {
        Asked asked = query.asked;
        if (seasons.isEmpty(row)) {
            return Grade.NEUTRAL;
        }
        return SeasonGrade.of(
                asked.anyTime()
                        ? seasons.distance(row, dayFrom[row], dayFrom[row] + SeasonGrade.SOON_DAYS)
                        : seasons.distance(row, asked.from(), asked.until()));
    }

    private int audience(SupplyQuery query, int row) {
        if ((odd[row] & ODD_WORDS) != 0) {
            return SoftCriterion.AUDIENCE.grade(query.asked, offered[row]);
        }
        return query.tagCount == 0 || tags[row] == 0
                ? Grade.NEUTRAL
                : Grade.BEST * Long.bitCount(tags[row] & query.tags) / query.tagCount;
    }

    private void time(int at, Offered row) {
        boolean recurs = !row.supply().availability().recurrences().isEmpty();
        dayFrom[at] = row.days().first();
        dayTo[at] = recurs ? Integer.MAX_VALUE : row.days().last();
        odd[at] |= recurs || !row.days().isOneRun() ? ODD_DAYS : 0;
        odd[at] |= recurs ? RECURRING : 0;
        days.add(at, row.days().runs());
        seasons.add(at, row.seasons().runs());
    }

    private void store(int at, @Nullable Capacity capacity, Dictionary words) {
        boolean counted = capacity != null && !capacity.byWindow();
        int code = counted ? words.codes().of(capacity.remaining().unit()) : NO_UNIT;
        unit[at] = counted && capacity.counting() == Capacity.Counting.OCCASIONS ? -code : code;
        free[at] = capacity == null ? Long.MAX_VALUE : capacity.remaining().thousandths();
    }

    private void move(int from, int to) {
        offered[to] = offered[from];
        unitDivision[to] = unitDivision[from];
        languages[to] = languages[from];
        tags[to] = tags[from];
        free[to] = free[from];
        unit[to] = unit[from];
        form[to] = form[from];
        dayFrom[to] = dayFrom[from];
        dayTo[to] = dayTo[from];
        ownPoints[to] = ownPoints[from];
        owner[to] = owner[from];
        level[to] = level[from];
        odd[to] = odd[from];
    }

    private void makeRoom() {
        offered = Columns.room(offered, size);
        unitDivision = Columns.room(unitDivision, size);
        languages = Columns.room(languages, size);
        tags = Columns.room(tags, size);
        free = Columns.room(free, size);
        unit = Columns.room(unit, size);
        form = Columns.room(form, size);
        dayFrom = Columns.room(dayFrom, size);
        dayTo = Columns.room(dayTo, size);
        ownPoints = Columns.room(ownPoints, size);
        owner = Columns.room(owner, size);
        level = Columns.room(level, size);
        odd = Columns.room(odd, size);
    }
}
