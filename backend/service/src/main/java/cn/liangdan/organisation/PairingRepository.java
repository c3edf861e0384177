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
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class PairingRepository {
    private static final String PAIRINGS = "select p.id, u.id as unit_id, u.name as unit_name, d.code, d.name as division_name,"
            + " d.path, p.valid_from, p.valid_to, p.version from organisation_pairing p join organisation_unit u on u.id = p.unit_id"
            + " join division d on d.code = p.division";

    private final Sql sql;

    PairingRepository(Sql sql) {
        this.sql = sql;
    }

    Paging.Page<Pairing> list(Scope scope, Query query, LocalDate day, Paging paging) {
        Select select = Validity.on(new Select(PAIRINGS).within("p.division", query.area()), "p", day);
        select.whereGiven("p.unit_id = ?", query.id("unitId"));
        paging.seek(select, "p.division", "bigint", "p.id", "uuid", false);
        return paging.page(sql.list(
                select.sql(paging.tail("p.division", "p.id", false)),
                select.arguments(),
                row -> new Paging.Keyed<>(read(row), List.of(row.getString("code"), row.getString("id")))));
    }

    @Nullable Pairing find(Scope scope, UUID id) {
        return sql.maybe(PAIRINGS + " where p.id = ?", List.of(id), PairingRepository::read);
    }

    void lock(Scope scope, UUID id) {
        sql.maybe("select 1 from organisation_pairing where id = ? for update", List.of(id), row -> row.getInt(1));
    }

    void add(Scope scope, UUID id, UUID unit, long division, @Nullable LocalDate validFrom) {
        sql.run(
                "insert into organisation_pairing (id, unit_id, division, valid_from) values (?, ?, ?, ?)",
                Arrays.asList(id, unit, division, validFrom));
    }

    void close(Scope scope, UUID id, LocalDate day) {
        sql.run(
                "update organisation_pairing set valid_to = greatest(?, valid_from), version = version + 1 where id = ?",
                List.of(day, id));
    }

    List<Long> divisionsOf(Scope scope, UUID unitId) {
        return sql.list(
                "select division from organisation_pairing where unit_id = ? and valid_to is null",
                List.of(unitId),
                row -> row.getLong(1));
    }

    private static Pairing read(ResultSet row) throws SQLException {
        return new Pairing(
                row.getObject("id", UUID.class),
                new UnitRef(row.getObject("unit_id", UUID.class), row.getString("unit_name")),
                new DivisionRef(row.getString("code"), row.getString("division_name"), row.getString("path")),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class),
                null,
                row.getLong("version"));
    }
}
