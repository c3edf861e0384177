package cn.liangdan.organisation;

import cn.liangdan.division.DivisionRef;
import cn.liangdan.platform.Area;
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
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class UnitRepository {
    private static final String UNITS = "select u.id, u.name, u.kind, u.sector, s.name as sector_name, u.valid_from, u.valid_to, u.version, d.code,"
            + " d.name as division_name, d.path, p.id as sponsor_id, p.name as sponsor_name from organisation_unit u"
            + " join catalogue_sector s on s.code = u.sector join division d on d.code = u.division"
            + " left join organisation_unit p on p.id = u.sponsor";

    private final Sql sql;

    UnitRepository(Sql sql) {
        this.sql = sql;
    }

    Paging.Page<Unit> list(Scope scope, Query query, LocalDate day, Paging paging) {
        Select select = Validity.on(new Select(UNITS).within("u.division", query.area()), "u", day);
        select.whereGiven("strpos(u.name, ?) > 0", query.text("q")).whereGiven("u.sector = ?", query.text("sector"));
        List<String> kinds = query.texts("kind");
        select.whereGiven("u.kind = any (?)", kinds.isEmpty() ? null : kinds);
        String place = query.text("reaching");
        if (place != null) {
            Area below = Area.below(Long.parseLong(place));
            select.where("(u.division between ? and ? or u.division = any (?::bigint[]))", below.from(), below.to(), above(below.from()));
        }
        paging.seek(select, "u.division", "bigint", "u.id", "uuid", false);
        return paging.page(sql.list(
                select.sql(paging.tail("u.division", "u.id", false)),
                select.arguments(),
                row -> new Paging.Keyed<>(read(row), List.of(row.getString("code"), row.getString("id")))));
    }

    /** The codes of what a division lies in. */
    private static List<String> above(long code) {
        return LongStream.of(10_000_000_000L, 100_000_000L, 1_000_000L, 1_000L).mapToObj(size -> String.valueOf(code / size * size)).toList();
    }

    @Nullable Unit find(Scope scope, UUID id) {
        return sql.maybe(UNITS + " where u.id = ?", List.of(id), UnitRepository::read);
    }

    OrganisationService.@Nullable UnitPlace place(Scope scope, UUID id) {
        return sql.maybe(
                "select id, name, division from organisation_unit where id = ? and valid_to is null",
                List.of(id),
                row -> new OrganisationService.UnitPlace(row.getObject(1, UUID.class), row.getString(2), row.getLong(3)));
    }

    Map<UUID, UnitRef> refs(Scope scope, Collection<UUID> ids) {
        Map<UUID, UnitRef> refs = new HashMap<>();
        if (!ids.isEmpty()) {
            sql.list(
                            "select id, name from organisation_unit where id = any (?)",
                            List.of(ids),
                            row -> new UnitRef(row.getObject(1, UUID.class), row.getString(2)))
                    .forEach(ref -> refs.put(ref.id(), ref));
        }
        return refs;
    }

    /** Whether it is open and a team that goes from house to house. */
    boolean isSquad(Scope scope, UUID id) {
        return sql.one(
                "select exists (select from organisation_unit where id = ? and kind in ('VOLUNTEER_TEAM', 'RESIDENT_TEAM')"
                        + " and valid_to is null)",
                List.of(id),
                row -> row.getBoolean(1));
    }

    /** Whether it is open and may answer for others. */
    boolean isDepartment(Scope scope, UUID id) {
        return sql.one(
                "select exists (select from organisation_unit where id = ? and kind in ('DEPARTMENT', 'TOWNSHIP_GOVERNMENT')"
                        + " and valid_to is null)",
                List.of(id),
                row -> row.getBoolean(1));
    }

    private static Unit read(ResultSet row) throws SQLException {
        UUID sponsor = row.getObject("sponsor_id", UUID.class);
        return new Unit(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("kind"),
                row.getString("sector"),
                row.getString("sector_name"),
                new DivisionRef(row.getString("code"), row.getString("division_name"), row.getString("path")),
                sponsor == null ? null : new UnitRef(sponsor, row.getString("sponsor_name")),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class),
                null,
                row.getLong("version"));
    }
}
