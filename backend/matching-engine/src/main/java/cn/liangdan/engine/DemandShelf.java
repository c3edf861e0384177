package cn.liangdan.engine;

import cn.liangdan.engine.text.TextVector;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The waiting demands of one category, in columns. What a column cannot hold exactly makes the row odd; odd rows are
 * checked on the prepared demand itself.
 */
final class DemandShelf {

    /** So many rows are looked at together. */
    private static final int BLOCK = 512;

    private static final byte ANY_TIME = 1;
    private static final byte ODD_WORDS = 2;
    private static final byte SOME_DAYS = 4;
    private static final byte REJECTS = 8;

    /** Its amount is not whole, so that no occasions make it up. */
    private static final byte PARTS = 16;

    private final Map<UUID, Integer> rows = new HashMap<>();
    private int size;
    private Asked[] asked = new Asked[8];
    private long[] division = new long[8];
    private long[] language = new long[8];
    private long[] tags = new long[8];
    private long[] least = new long[8];
    private int[] unit = new int[8];
    private int[] form = new int[8];
    private int[] dayFrom = new int[8];
    private int[] dayTo = new int[8];
    private int[] urgencyPoints = new int[8];
    private byte[] level = new byte[8];
    private byte[] marks = new byte[8];
    private byte[] tagCount = new byte[8];
    private final RunColumn texts = new RunColumn();
    private final RunColumn pairedUnits = new RunColumn();

    void add(Asked row, Policy policy, Dictionary words) {
        makeRoom();
        int at = size++;
        Demand demand = row.demand();
        rows.put(demand.id(), at);
        asked[at] = row;
        division[at] = demand.division();
        Level handling = demand.level();
        level[at] = handling == null ? Byte.MAX_VALUE : (byte) handling.ordinal();
        String wanted = demand.form();
        form[at] = wanted == null ? 0 : words.codes().of(wanted);
        String spoken = demand.language();
        List<String> speaks = spoken == null ? List.of() : List.of(spoken);
        boolean plain = words.languages().take(speaks) & words.audience().take(demand.audience());
        language[at] = words.languages().mask(speaks);
        tags[at] = words.audience().mask(demand.audience());
        tagCount[at] = (byte) Math.min(demand.audience().size(), Byte.MAX_VALUE);
        least[at] = demand.divisible() ? 1L : demand.amount().thousandths();
        unit[at] = words.codes().of(demand.amount().unit());
        dayFrom[at] = row.from();
        dayTo[at] = row.until();
        urgencyPoints[at] = row.urgencyGrade() * policy.weight(SoftCriterion.URGENCY);
        marks[at] = (byte) ((row.anyTime() ? ANY_TIME : 0)
                | (plain ? 0 : ODD_WORDS)
                | (row.only() == null ? 0 : SOME_DAYS)
                | (demand.rejected().isEmpty() ? 0 : REJECTS)
                | (demand.amount().isWhole() ? 0 : PARTS));
        texts.add(at, Words.packed(row.vector()));
        pairedUnits.add(
                at, demand.pairedUnits().stream().mapToInt(words.units()::of).toArray());
    }

    void remove(UUID id) {
        Integer row = rows.remove(id);
        if (row == null) {
            return;
        }
        int last = --size;
        texts.replace(row, last);
        pairedUnits.replace(row, last);
        if (row != last) {
            rows.put(asked[last].demand().id(), row);
        }
        move(last, row);
    }

    boolean isEmpty() {
        return size == 0;
    }

    void scan(DemandQuery query, Best<Asked> best) {
        int[] near = new int[BLOCK];
        for (int begin = 0; begin < size; begin += BLOCK) {
            int found = query.serving(division, begin, Math.min(size, begin + BLOCK), near);
            for (int i = 0; i < found; i++) {
                if (fits(query, near[i])) {
                    weigh(query, near[i], best);
                }
            }
        }
    }

    private void weigh(DemandQuery query, int row, Best<Asked> best) {
        int points = pointsWithoutText(query, row);
        int weight = query.policy.weight(SoftCriterion.TEXT);
        if (best.welcomes(points + weight * Grade.BEST)) {
            int score = points + weight * TextVector.likeness(texts.product(query.words, row));
            if (best.welcomes(score) && query.asks.test(asked[row].demand())) {
                best.offer(score, asked[row]);
            }
        }
    }

    private boolean fits(DemandQuery query, int row) {
        return query.level <= level[row]
                && (query.form == 0 || form[row] == 0 || form[row] == query.form)
                && speaks(query, row)
                && timely(query, row)
                && hasEnough(query, row)
                && ((marks[row] & REJECTS) == 0 || holds(HardCriterion.REJECTED, query, row));
    }

    private boolean hasEnough(DemandQuery query, int row) {
        if (query.goods) {
            return query.unit == unit[row] && query.free >= least[row];
        }
        boolean shared = query.unit == unit[row] && (marks[row] & PARTS) == 0;
        return query.free >= (shared ? Math.max(Capacity.OCCASION, least[row]) : Capacity.OCCASION);
    }

    private boolean holds(HardCriterion criterion, DemandQuery query, int row) {
        return criterion.holds(asked[row].demand(), query.offered.supply(), asked[row].context());
    }

    private boolean speaks(DemandQuery query, int row) {
        if ((marks[row] & ODD_WORDS) != 0) {
            return holds(HardCriterion.LANGUAGE, query, row);
        }
        return query.silent || language[row] == 0 || (language[row] & query.languages) != 0;
    }

    private boolean timely(DemandQuery query, int row) {
        if ((marks[row] & ANY_TIME) != 0) {
            return true;
        }
        return endsTell(query, row)
                ? query.dayFrom <= dayTo[row] && dayFrom[row] <= query.dayTo
                : served(query, row) > 0;
    }

    private int pointsWithoutText(DemandQuery query, int row) {
        Policy policy = query.policy;
        boolean paired = pairedUnits.contains(row, query.owner);
        return query.ownPoints
                + urgencyPoints[row]
                + policy.weight(SoftCriterion.CLOSENESS) * query.ancestry.closeness(division[row])
                + policy.weight(SoftCriterion.WINDOW_FIT) * windowFit(query, row)
                + policy.weight(SoftCriterion.SEASON) * season(query, row)
                + policy.weight(SoftCriterion.AUDIENCE) * audience(query, row)
                + policy.weight(SoftCriterion.PAIRING) * (paired ? Grade.BEST : Grade.WORST);
    }

    private int windowFit(DemandQuery query, int row) {
        if ((marks[row] & ANY_TIME) != 0) {
            return WindowFitGrade.soon(query.dayFrom - dayFrom[row]);
        }
        int served = endsTell(query, row)
                ? Math.min(dayTo[row], query.dayTo) - Math.max(dayFrom[row], query.dayFrom) + 1
                : served(query, row);
        return WindowFitGrade.part(
                served, (marks[row] & SOME_DAYS) == 0 ? dayTo[row] - dayFrom[row] + 1 : asked[row].days());
    }

    /** Whether the days of both sides are without gaps, so that their ends tell which they share. */
    private boolean endsTell(DemandQuery query, int row) {
        return query.oneRun && (marks[row] & SOME_DAYS) == 0;
    }

    /** Recurring days are known for a year; for a window beyond it the supply looks them up anew. */
    private int served(DemandQuery query, int row) {
        Calendar days = dayTo[row] <= query.knownUntil ? query.offered.days() : query.offered.days(asked[row]);
        return (marks[row] & SOME_DAYS) == 0 ? days.within(dayFrom[row], dayTo[row]) : asked[row].served(days);
    }

    private int season(DemandQuery query, int row) {
        Calendar seasons = query.offered.seasons();
        if (seasons.isEmpty()) {
            return Grade.NEUTRAL;
        }
        return SeasonGrade.of(
                (marks[row] & ANY_TIME) != 0
                        ? seasons.distance(query.dayFrom, query.dayFrom + SeasonGrade.SOON_DAYS)
                        : seasons.distance(dayFrom[row], dayTo[row]));
    }

    private int audience(DemandQuery query, int row) {
        if ((marks[row] & ODD_WORDS) != 0) {
            return SoftCriterion.AUDIENCE.grade(asked[row], query.offered);
        }
        return tagCount[row] == 0 || !query.tagged
                ? Grade.NEUTRAL
                : Grade.BEST * Long.bitCount(tags[row] & query.tags) / tagCount[row];
    }

    private void move(int from, int to) {
        asked[to] = asked[from];
        division[to] = division[from];
        language[to] = language[from];
        tags[to] = tags[from];
        least[to] = least[from];
        unit[to] = unit[from];
        form[to] = form[from];
        dayFrom[to] = dayFrom[from];
        dayTo[to] = dayTo[from];
        urgencyPoints[to] = urgencyPoints[from];
        level[to] = level[from];
        marks[to] = marks[from];
        tagCount[to] = tagCount[from];
    }

    private void makeRoom() {
        asked = Columns.room(asked, size);
        division = Columns.room(division, size);
        language = Columns.room(language, size);
        tags = Columns.room(tags, size);
        least = Columns.room(least, size);
        unit = Columns.room(unit, size);
        form = Columns.room(form, size);
        dayFrom = Columns.room(dayFrom, size);
        dayTo = Columns.room(dayTo, size);
        urgencyPoints = Columns.room(urgencyPoints, size);
        level = Columns.room(level, size);
        marks = Columns.room(marks, size);
        tagCount = Columns.room(tagCount, size);
    }
}
