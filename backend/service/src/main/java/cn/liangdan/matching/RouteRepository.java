package cn.liangdan.matching;

import cn.liangdan.engine.route.Example;
import cn.liangdan.organisation.UnitRef;
import cn.liangdan.platform.Scope;
import cn.liangdan.platform.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** What routes are learned from, and the units that they end at. */
@ApplicationScoped
class RouteRepository {
    /** Of the newest promises; what was done years ago tells less of who is responsible today. */
    private static final int NEWEST = 5_000;

    private final Sql sql;

    RouteRepository(Sql sql) {
        this.sql = sql;
    }

    /** A unit that may be responsible where a village lies. */
    record Place(UnitRef unit, long division, String sector, String sectorName, String destination) {}

    /**
     * Promises that units took and keep, and those that they gave back or that went to another. What lapsed or was cancelled
     * with its need tells of neither: a unit that let a claim run out did not show that it serves such needs.
     */
    List<Example> examples(Scope scope) {
        return sql.list(
                "select c.id, concat_ws(' ', n.title, n.text) as text, u.sector, u.kind,"
                        + " c.state not in ('RETURNED', 'TRANSFERRED') as kept from commitment c"
                        + " join need n on n.county = c.county and n.id = c.need_id join organisation_unit u on u.id = c.unit_id"
                        + " where c.state in ('ACCEPTED', 'SCHEDULED', 'DELIVERED', 'CONFIRMED', 'RETURNED', 'TRANSFERRED')"
                        + " order by c.updated_at desc, c.id desc limit " + NEWEST,
                List.of(),
                row -> new Example(
                        row.getObject("id", UUID.class), row.getString("text"),
                        Destinations.of(row.getString("sector"), row.getString("kind")), row.getBoolean("kept")));
    }

    /** Departments and governments of some divisions that exist today. */
    List<Place> places(Scope scope, Collection<Long> divisions) {
        return sql.list(
                "select u.id, u.name, u.division, u.sector, s.name as sector_name, u.kind from organisation_unit u"
                        + " join catalogue_sector s on s.code = u.sector where u.division = any (?::text[]::bigint[])"
                        + " and u.valid_to is null and u.kind in ('DEPARTMENT', 'TOWNSHIP_GOVERNMENT')",
                List.of(divisions.stream().map(String::valueOf).toList()),
                row -> new Place(
                        new UnitRef(row.getObject("id", UUID.class), row.getString("name")), row.getLong("division"),
                        row.getString("sector"), row.getString("sector_name"),
                        Destinations.of(row.getString("sector"), row.getString("kind"))));
    }
}
