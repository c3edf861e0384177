package cn.liangdan.organisation;

import cn.liangdan.platform.Scope;
import cn.liangdan.platform.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What stations, units and offices have in common. */
@ApplicationScoped
class PlaceRepository {
    private final Sql sql;

    PlaceRepository(Sql sql) {
        this.sql = sql;
    }

    /** A station, unit or office that is to be, or is. */
    record Place(UUID id, String name, long division, @Nullable LocalDate validFrom) {}

    /** What a unit has besides. */
    record UnitFacts(String kind, String sector, @Nullable UUID sponsor) {}

    /** Holds the row until the transaction ends, so that two changes come one after the other. */
    void lock(Scope scope, HomeKind kind, UUID id) {
        sql.maybe("select 1 from " + kind.table + " where id = ? for update", List.of(id), row -> row.getInt(1));
    }

    void add(Scope scope, HomeKind kind, Place place) {
        sql.run(
                "insert into " + kind.table + " (id, name, division, valid_from) values (?, ?, ?, ?)",
                Arrays.asList(place.id(), place.name(), place.division(), place.validFrom()));
    }

    void addUnit(Scope scope, Place place, UnitFacts facts) {
        sql.run(
                "insert into organisation_unit (id, name, division, valid_from, kind, sector, sponsor) values (?, ?, ?, ?, ?, ?, ?)",
                Arrays.asList(
                        place.id(), place.name(), place.division(), place.validFrom(), facts.kind(), facts.sector(),
                        facts.sponsor()));
    }

    void rename(Scope scope, HomeKind kind, UUID id, String name) {
        sql.run("update " + kind.table + " set name = ?, version = version + 1 where id = ?", List.of(name, id));
    }

    void changeUnit(Scope scope, UUID id, String name, UnitFacts facts) {
        sql.run(
                "update organisation_unit set name = ?, kind = ?, sector = ?, sponsor = ?, version = version + 1 where id = ?",
                Arrays.asList(name, facts.kind(), facts.sector(), facts.sponsor(), id));
    }

    void close(Scope scope, HomeKind kind, UUID id, LocalDate day) {
        sql.run(
                "update " + kind.table + " set valid_to = greatest(?, valid_from), version = version + 1 where id = ?",
                List.of(day, id));
    }

    boolean hasSector(Scope scope, String code) {
        return sql.one("select exists (select from catalogue_sector where code = ?)", List.of(code), row -> row.getBoolean(1));
    }

    OrganisationService.@Nullable HomePlace home(Scope scope, HomeKind kind, UUID id) {
        return sql.maybe(
                "select name, division from " + kind.table + " where id = ? and valid_to is null",
                List.of(id),
                row -> new OrganisationService.HomePlace(kind, id, row.getString(1), row.getLong(2)));
    }
}
