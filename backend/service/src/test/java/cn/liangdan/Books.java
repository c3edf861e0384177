package cn.liangdan;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/** What must add up in the database whatever was done to it, counted from the rows themselves. */
final class Books {
    private static final String LIVE = "('PROPOSED', 'ACCEPTED', 'SCHEDULED', 'DELIVERED', 'CONFIRMED')";

    /** Each names what it finds; nothing may be found. */
    private static final Map<String, String> FAULTS = Map.of(
            "more promised than asked for",
            "select n.id from need n join commitment c on c.county = n.county and c.need_id = n.id and c.round = n.round"
                    + " and c.state in " + LIVE + " group by n.county, n.id having sum(c.quantity) > max(n.quantity)",
            "more taken than offered",
            "select o.id from offer o join commitment c on c.offer_id = o.id and c.state in " + LIVE
                    + " group by o.id having sum(c.takes) > max(o.capacity)",
            "two leads",
            "select need_id from commitment where part = 'LEAD' and state in ('ACCEPTED', 'SCHEDULED', 'DELIVERED', 'CONFIRMED')"
                    + " group by county, need_id, round having count(*) > 1",
            "a version left out",
            "select object_id from (select object_id, version - lag(version) over w as rise, version, row_number() over w as nth"
                    + " from platform_change window w as (partition by object_id order by id)) r"
                    + " where (nth = 1 and version <> 0) or (nth > 1 and rise <> 1)",
            "a state that follows from no event",
            "select s.id from (select id, state, version, 'NEED' as kind from need union all select id, state, version, 'COMMITMENT'"
                    + " from commitment union all select id, state, version, 'OFFER' from offer) s left join lateral (select"
                    + " state_after, version from platform_change p where p.object_id = s.id order by p.id desc limit 1) last on true"
                    + " where last.state_after is distinct from s.state or last.version is distinct from s.version",
            "an event that does not go on from the one before",
            "select object_id from (select object_id, event, state_before, lag(state_after) over (partition by object_id order by id)"
                    + " as was from platform_change) e where was is not null and state_before is distinct from was",
            "an effect without its audit row",
            "select p.id from platform_change p where not exists (select from audit_entry a where a.object_id = p.object_id"
                    + " and a.at = p.at)",
            "other counts of audit and effects",
            "select 'audit' from (select count(*) as n from platform_change) p, (select count(*) as n from audit_entry"
                    + " where object_type in ('NEED', 'OFFER', 'COMMITMENT')) a where p.n <> a.n");

    private final DataSource database;

    Books(DataSource database) {
        this.database = database;
    }

    void balance() throws SQLException {
        for (var fault : FAULTS.entrySet()) {
            assertThat(rows(fault.getValue())).as(fault.getKey()).isEmpty();
        }
    }

    /** The quantities that the API derives, and the state, are those of a recount. */
    void agreeWith(Response need) throws SQLException {
        String id = need.path("id");
        String counted = rows("select concat_ws(' ', sum(quantity) filter (where state = 'PROPOSED'), '|', sum(quantity) filter (where"
                        + " state in ('ACCEPTED', 'SCHEDULED', 'DELIVERED', 'CONFIRMED')), '|', sum(quantity) filter (where state in"
                        + " ('DELIVERED', 'CONFIRMED'))) from commitment where need_id = '" + id + "' and round = "
                        + need.<Integer>path("round")).getFirst();
        Map<String, Integer> derived = need.path("quantities");
        String told = (sum(derived, "reserved") + " | " + sum(derived, "committed") + " | " + sum(derived, "delivered")).strip();
        assertThat(told.replaceAll("\\s+", " ")).as("quantities of %s", id).isEqualTo(counted.strip().replaceAll("\\s+", " "));
        assertThat(derived.get("remaining"))
                .as("remaining of %s", id)
                .isEqualTo(derived.get("requested") - derived.get("reserved") - derived.get("committed"));
    }

    private static String sum(Map<String, Integer> derived, String name) {
        return derived.get(name) == 0 ? "" : derived.get(name).toString();
    }

    private List<String> rows(String query) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var found = statement.executeQuery(query)) {
            List<String> rows = new ArrayList<>();
            while (found.next()) {
                rows.add(found.getString(1));
            }
            return rows;
        }
    }
}
