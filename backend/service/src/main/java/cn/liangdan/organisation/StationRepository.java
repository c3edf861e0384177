package cn.liangdan.organisation;

import cn.liangdan.division.DivisionRef;
import cn.liangdan.platform.Paging;
import cn.liangdan.platform.Query;
import cn.liangdan.platform.Scope;
import cn.liangdan.platform.Select;
import cn.liangdan.platform.Sql;
import cn.liangdan.platform.Validity;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class StationRepository {
    private static final String COLUMNS = "select s.id, s.name, s.valid_from, s.valid_to, s.version, d.code, d.name as division_name, d.path, d.level,"
            + " (select array_agg(u.id || '/' || o.since || '/' || o.post || '/' || u.display_name order by o.post desc) from organisation_officer o"
            + " join account_user u on u.id = o.user_id where o.station_id = s.id and o.until is null) as officers"
            + " from organisation_station s join division d on d.code = s.division";

    private final Sql sql;

    StationRepository(Sql sql) {
        this.sql = sql;
    }

    Paging.Page<Station> list(Scope scope, Query query, LocalDate day, Paging paging) {
        Select select = Validity.on(new Select(COLUMNS).within("s.division", query.area()), "s", day);
        select.whereGiven("strpos(s.name, ?) > 0", query.text("q"));
        paging.seek(select, "s.division", "bigint", "s.id", "uuid", false);
        return paging.page(sql.list(
                select.sql(paging.tail("s.division", "s.id", false)),
                select.arguments(),
                row -> new Paging.Keyed<>(read(row).withoutAccounts(), List.of(row.getString("code"), row.getString("id")))));
    }

    @Nullable Station find(Scope scope, UUID id) {
        return sql.maybe(COLUMNS + " where s.id = ?", List.of(id), StationRepository::read);
    }

    @Nullable StationRef nearest(Scope scope, Collection<Long> divisions) {
        return sql.maybe(
                "select id, name from organisation_station where division = any (?::bigint[]) and valid_to is null order by division desc limit 1",
                List.of(divisions.stream().map(String::valueOf).toList()),
                row -> new StationRef(row.getObject(1, UUID.class), row.getString(2)));
    }

    @Nullable StationRef ref(Scope scope, UUID id) {
        return sql.maybe(
                "select id, name from organisation_station where id = ?",
                List.of(id),
                row -> new StationRef(row.getObject(1, UUID.class), row.getString(2)));
    }

    private static Station read(ResultSet row) throws SQLException {
        List<Station.Officer> officers = new ArrayList<>();
        for (String officer : Sql.texts(row, "officers")) {
            String[] parts = officer.split("/", 4);
            officers.add(new Station.Officer(UUID.fromString(parts[0]), parts[3], parts[2], LocalDate.parse(parts[1])));
        }
        return new Station(
                row.getObject("id", UUID.class),
                row.getString("name"),
                new DivisionRef(row.getString("code"), row.getString("division_name"), row.getString("path")),
                row.getString("level"),
                officers,
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class),
                null,
                row.getLong("version"));
    }
}
