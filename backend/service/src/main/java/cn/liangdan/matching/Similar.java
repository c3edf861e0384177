package cn.liangdan.matching;

import cn.liangdan.division.DivisionRef;
import cn.liangdan.engine.Level;
import cn.liangdan.engine.text.Duplicates;
import cn.liangdan.platform.Area;
import cn.liangdan.platform.Grams;
import cn.liangdan.platform.Scope;
import cn.liangdan.platform.Select;
import cn.liangdan.platform.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Needs of one county that say the same: the newest of the village, which may share no word with it, and those that the search
 * index finds by shared words; the engine judges.
 */
@ApplicationScoped
class Similar {
    /** So many of the newest needs of the village are judged, and so many that share a pair of characters. */
    private static final int JUDGED = 500;

    private static final int SHOWN = 3;
    private static final int LIKELY = 20;
    private static final String ON_THE_LIST = "('LISTED', 'RECEIVED', 'SCHEDULED', 'DELIVERED', 'ANSWERED', 'CLOSED')";

    private final Sql sql;
    private final Map<Integer, List<String>> places = new ConcurrentHashMap<>();

    Similar(Sql sql) {
        this.sql = sql;
    }

    /**
     * A need that says much the same.
     *
     * @param own whether the reader may open it; of others only what the public list shows
     * @param shared the lowest division that both lie in
     * @param terms what both say
     */
    record Hit(
            UUID id, @Nullable String number, String state, String title, String text, DivisionRef division, boolean own,
            int likeness, Level shared, List<String> terms) {}

    private record Found(
            UUID id, @Nullable String number, String state, String title, String text, DivisionRef division, boolean own) {
        long code() {
            return Long.parseLong(division.code());
        }
    }

    /** The nearest first: a light that is out in another village is another light. */
    List<Hit> to(Scope scope, String text, long division, @Nullable UUID except) {
        int county = Area.county(division);
        Map<UUID, Found> found = Stream.concat(
                        candidates(scope, county, except, select -> select.where("n.division = ?", division)).stream(),
                        sharing(scope, text, county, except).stream())
                .collect(Collectors.toMap(Found::id, one -> one, (one, same) -> one));
        Duplicates duplicates = new Duplicates(placesOf(county));
        found.values().forEach(one -> duplicates.put(one.id(), one.code(), one.title() + " " + one.text()));
        Area area = Area.below(county * 1_000_000L);
        Comparator<Hit> order = Comparator.comparing(Hit::shared)
                .thenComparing(Comparator.comparingInt(Hit::likeness).reversed())
                .thenComparing(Hit::id);
        return duplicates.of(text, area.from(), area.to(), Duplicates.PROBABLE, LIKELY).stream()
                .map(one -> hit(Objects.requireNonNull(found.get(one.id())), one, division))
                .sorted(order)
                .limit(SHOWN)
                .toList();
    }

    private static Hit hit(Found need, Duplicates.Duplicate one, long division) {
        return new Hit(
                need.id(), need.number(), need.state(), need.title(), need.text(), need.division(), need.own(), one.likeness(),
                Level.shared(need.code(), division), one.terms());
    }

    /** Through the index of pairs. */
    private List<Found> sharing(Scope scope, String text, int county, @Nullable UUID except) {
        String grams = Grams.anyOf(text);
        return grams.isEmpty()
                ? List.of()
                : candidates(scope, county, except, select -> select.where("n.search @@ ?::tsquery", grams));
    }

    /** What the reader may not read counts only if it is on the public list. */
    private List<Found> candidates(Scope scope, int county, @Nullable UUID except, UnaryOperator<Select> which) {
        String mine = "n.division between ? and ?" + (scope.client() == null ? "" : " and n.client_id = ?");
        Object[] who = scope.client() == null
                ? new Object[] {scope.area().from(), scope.area().to()}
                : new Object[] {scope.area().from(), scope.area().to(), scope.client()};
        Select select = new Select(
                "select n.id, n.number, n.state, n.title, n.text, d.code, d.name, d.path, (" + mine + ") as own"
                        + " from need n join division d on d.code = n.division", who);
        which.apply(select)
                .where("n.county = ?", county)
                .where("n.state not in ('DRAFT', 'MERGED', 'WITHDRAWN')")
                .where("(" + mine + " and " + (scope.listedOnly() ? "n.state in " + ON_THE_LIST : "true") + " or n.state in " + ON_THE_LIST + ")", who)
                .whereGiven("n.id <> ?", except);
        return sql.list(select.sql("order by n.created_at desc, n.id desc limit " + JUDGED), select.arguments(), row -> new Found(
                row.getObject("id", UUID.class), row.getString("number"), row.getString("state"), row.getString("title"),
                row.getString("text"), new DivisionRef(row.getString("code"), row.getString("name"), row.getString("path")),
                row.getBoolean("own")));
    }

    /** Names of the county's villages, which tell where something is; they change with the shipped tree only. */
    private List<String> placesOf(int county) {
        return places.computeIfAbsent(county, code -> sql.list(
                "select short_name from division where code / 1000000 = ? and level = 'VILLAGE'", List.of(code), row -> row.getString(1)));
    }
}
