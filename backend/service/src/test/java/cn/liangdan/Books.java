package cn.liangdan;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/** What must add up in the database whatever was done to it, counted from the rows themselves. */
final class Books {
    private static final String LIVE = "('PROPOSED', 'ACCEPTED', 'SCHEDULED', 'DELIVERED', 'CONFIRMED')";

    /** Needs, promises, offers and changes that began since. */
    private static final String OF_THE_WALK =
            "with n as (select * from need where created_at >= ?::timestamptz), c as (select x.* from commitment x join n on"
                    + " n.county = x.county and n.id = x.need_id), o as (select * from offer where created_at >= ?::timestamptz),"
                    + " things as (select id, state, version from n union all select id, state, version from c union all"
                    + " select id, state, version from o), p as (select * from platform_change where object_id in"
                    + " (select id from things)) ";

    /** Each names what it finds; nothing may be found. */
    private static final Map<String, String> FAULTS = Map.of(
            "more promised than asked for",
            "select n.id from n join c on c.need_id = n.id and c.round = n.round and c.state in " + LIVE
                    + " group by n.id having sum(c.quantity) > max(n.quantity)",
            "more taken than offered",
            "select o.id from o join c on c.offer_id = o.id and c.state in " + LIVE
                    + " group by o.id having sum(c.takes) > max(o.capacity)",
            "more on a day than it has room for",
            "select concat_ws(' ', o.id, c.occurrence_on) from o join c on c.offer_id = o.id and c.state in " + LIVE
                    + " where c.occurrence_on is not null and o.capacity_per_occurrence is not null"
                    + " group by o.id, c.occurrence_on having sum(c.places) > max(o.capacity_per_occurrence)",
            "two leads",
            "select need_id from c where part = 'LEAD' and state in ('ACCEPTED', 'SCHEDULED', 'DELIVERED', 'CONFIRMED')"
                    + " group by need_id, round having count(*) > 1",
            "a version left out",
            "select concat_ws(' ', object_id, event, was, version) from (select object_id, event, version, lag(version) over w as was"
                    + " from p window w as (partition by object_id order by id)) r where version <> coalesce(was + 1, 0)",
            "a state that follows from no event",
            "select concat_ws(' ', things.id, things.state, last.state_after) from things left join lateral (select state_after,"
                    + " version from p where p.object_id = things.id order by p.id desc limit 1) last on true"
                    + " where last.state_after is distinct from things.state or last.version is distinct from things.version",
            "an event that does not go on from the one before",
            "select concat_ws(' ', object_id, event, state_before, was) from (select object_id, event, state_before,"
                    + " lag(state_after) over (partition by object_id order by id) as was from p) e"
                    + " where was is not null and state_before is distinct from was",
            "an effect without its one audit row",
            "select p.id::text from p where (select count(*) from audit_entry a where a.object_id = p.object_id and a.at = p.at)"
                    + " <> (select count(*) from p q where q.object_id = p.object_id and q.at = p.at)",
            "an audit row without an effect",
            "select a.id::text from audit_entry a join things on things.id = a.object_id where a.object_type in ('NEED', 'OFFER',"
                    + " 'COMMITMENT') and not exists (select from p where p.object_id = a.object_id and p.at = a.at)");

    private final DataSource database;
    private final Instant since;

    /** @param since when the walk began */
    Books(DataSource database, Instant since) {
        this.database = database;
        this.since = since;
    }

    void balance() throws SQLException {
        for (var fault : FAULTS.entrySet()) {
            assertThat(walked(fault.getValue())).as(fault.getKey()).isEmpty();
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

    private List<String> walked(String query) throws SQLException {
        return rows(OF_THE_WALK + query, since.toString(), since.toString());
    }

    private List<String> rows(String query, String... arguments) throws SQLException {
        try (var connection = database.getConnection(); var statement = connection.prepareStatement(query)) {
            for (int i = 0; i < arguments.length; i++) {
                statement.setString(i + 1, arguments[i]);
            }
            ResultSet found = statement.executeQuery();
            List<String> rows = new ArrayList<>();
            while (found.next()) {
                rows.add(found.getString(1));
            }
            return rows;
        }
    }
}
