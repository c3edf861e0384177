package cn.liangdan.matching;

import cn.liangdan.platform.Scope;
import cn.liangdan.platform.Select;
import cn.liangdan.platform.Sql;
import cn.liangdan.recurrence.Recurrence;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The days of standing offers, and what live promises take of each. */
@ApplicationScoped
class PlanDays {
    private final Sql sql;

    PlanDays(Sql sql) {
        this.sql = sql;
    }

    /**
     * A standing offer.
     *
     * @param days those ahead, the soonest first
     * @param room people, or amount of goods, that each day has room for; null when that is not limited
     * @param taken by day
     */
    record Standing(List<LocalDate> days, @Nullable Integer room, Map<LocalDate, Integer> taken) {
        int left(LocalDate day) {
            return room == null ? Integer.MAX_VALUE : room - taken.getOrDefault(day, 0);
        }

        void take(LocalDate day, int places) {
            taken.merge(day, places, Integer::sum);
        }
    }

    /** @param places that it takes of the day */
    record Promise(UUID offerId, UUID needId, LocalDate day, int places, boolean proposed) {}

    /**
     * @param standing by offer
     * @param promises live ones that name a day ahead
     */
    record Calendar(Map<UUID, Standing> standing, List<Promise> promises) {}

    Calendar from(Scope scope, LocalDate today) {
        Map<UUID, Standing> standing = new HashMap<>();
        sql.list(
                        "select id, recurrence, available_from, available_until, capacity_per_occurrence from offer"
                                + " where recurrence is not null and state = 'PUBLISHED' and not frozen",
                        List.of(), row -> Map.entry(row.getObject("id", UUID.class), standing(row, today)))
                .forEach(offer -> standing.put(offer.getKey(), offer.getValue()));
        List<Promise> promises = standing.isEmpty() ? List.of() : promises(standing.keySet(), today);
        promises.forEach(promise -> Objects.requireNonNull(standing.get(promise.offerId())).take(promise.day(), promise.places()));
        return new Calendar(standing, promises);
    }

    private List<Promise> promises(Set<UUID> offers, LocalDate today) {
        Select select = new Select("select offer_id, need_id, occurrence_on, places, state from commitment")
                .where("offer_id = any (?)", offers)
                .where("occurrence_on >= ?", today)
                .where("state in ('PROPOSED', 'ACCEPTED', 'SCHEDULED', 'DELIVERED', 'CONFIRMED')");
        return sql.list(select.sql(""), select.arguments(), PlanDays::promise);
    }

    private static Standing standing(ResultSet row, LocalDate today) throws SQLException {
        LocalDate from = Objects.requireNonNullElse(row.getObject("available_from", LocalDate.class), today);
        LocalDate until = Objects.requireNonNullElse(row.getObject("available_until", LocalDate.class), LocalDate.MAX);
        Recurrence recurrence = Objects.requireNonNull(Recurrence.read(row.getString("recurrence")));
        List<LocalDate> days = recurrence.days().stream()
                .filter(day -> !day.isBefore(today) && !day.isBefore(from) && !day.isAfter(until))
                .sorted()
                .toList();
        return new Standing(days, Sql.integer(row, "capacity_per_occurrence"), new HashMap<>());
    }

    private static Promise promise(ResultSet row) throws SQLException {
        return new Promise(
                row.getObject("offer_id", UUID.class), row.getObject("need_id", UUID.class),
                row.getObject("occurrence_on", LocalDate.class), row.getInt("places"), row.getString("state").equals("PROPOSED"));
    }
}
