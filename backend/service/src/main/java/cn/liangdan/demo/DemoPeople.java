package cn.liangdan.demo;

import cn.liangdan.account.SetupService;
import cn.liangdan.platform.Area;
import cn.liangdan.platform.Caller;
import cn.liangdan.platform.Ids;
import cn.liangdan.platform.Role;
import cn.liangdan.platform.Sql;
import cn.liangdan.platform.Times;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Units, stations and accounts of the demo, and who acts where nobody has an account. */
@ApplicationScoped
class DemoPeople {
    static final String PASSWORD = "liangdan-demo-2026";
    private static final long CITY = 150_800_000_000L;

    private final Sql sql;
    private final SetupService setup;
    private final Ids ids;
    private final Times times;
    private final Map<String, UUID> units = new HashMap<>();
    private final Map<String, Long> unitDivisions = new HashMap<>();
    private final Map<UUID, Actor> byHome = new HashMap<>();

    DemoPeople(Sql sql, SetupService setup, Ids ids, Times times) {
        this.sql = sql;
        this.setup = setup;
        this.ids = ids;
        this.times = times;
    }

    private record Actor(UUID id, String displayName) {}

    void load() {
        DemoData.Organisation organisation = DemoData.read("units.json", DemoData.Organisation.class);
        organisation.units().forEach(this::addUnit);
        organisation.units().stream().filter(unit -> unit.sponsor() != null).forEach(unit -> sql.run(
                "update organisation_unit set sponsor = ? where id = ?", List.of(unit(unit.sponsor()), unit(unit.key()))));
        organisation.pairings().forEach(pairing -> sql.run(
                "insert into organisation_pairing (id, unit_id, division) values (?, ?, ?)",
                List.of(ids.next(), unit(pairing.unit()), Long.valueOf(pairing.division()))));
        sql.run(
                "insert into organisation_station (id, name, division) select uuidv7(), short_name || '民情联络站', code from division"
                        + " where level in ('COUNTY', 'TOWNSHIP', 'VILLAGE')",
                List.of());
        Map<Long, UUID> offices = new HashMap<>();
        for (DemoData.Account account : DemoData.read("accounts.json", DemoData.Account[].class)) {
            addAccount(account, offices);
        }
    }

    private void addUnit(DemoData.UnitEntry unit) {
        UUID id = ids.next();
        units.put(unit.key(), id);
        unitDivisions.put(unit.key(), Long.valueOf(unit.division()));
        sql.run(
                "insert into organisation_unit (id, name, kind, sector, division) values (?, ?, ?, ?, ?)",
                List.of(id, unit.name(), unit.kind(), unit.sector(), Long.valueOf(unit.division())));
    }

    private void addAccount(DemoData.Account account, Map<Long, UUID> offices) {
        UUID station = account.station() == null ? null : station(Long.parseLong(account.station()));
        UUID unit = account.unit() == null ? null : unit(account.unit());
        UUID office = account.office() == null
                ? null
                : offices.computeIfAbsent(Long.valueOf(account.office()), this::addOffice);
        UUID id = setup.addDemo(
                new SetupService.DemoAccount(
                        account.loginName(), account.displayName(), account.role(), station, unit, office),
                PASSWORD);
        UUID home = station != null ? station : unit;
        if (home != null) {
            byHome.putIfAbsent(home, new Actor(id, account.displayName()));
        }
        if (station != null) {
            sql.run(
                    "insert into organisation_officer (id, station_id, user_id, post, since) values (?, ?, ?, ?, ?)",
                    Arrays.asList(ids.next(), station, id, account.post(), times.today().minusYears(1)));
        }
    }

    private UUID addOffice(long division) {
        UUID id = ids.next();
        String name = sql.one("select name from division where code = ?", List.of(division), row -> row.getString(1));
        sql.run(
                "insert into organisation_office (id, name, division) values (?, ?, ?)",
                List.of(id, name + "两单统筹办", division));
        return id;
    }

    private UUID station(long division) {
        return sql.one(
                "select id from organisation_station where division = ?",
                List.of(division),
                row -> row.getObject(1, UUID.class));
    }

    UUID unit(@Nullable String key) {
        return Objects.requireNonNull(units.get(key), "unit " + key);
    }

    String key(UUID unit) {
        return units.entrySet().stream()
                .filter(entry -> entry.getValue().equals(unit))
                .findFirst()
                .orElseThrow()
                .getKey();
    }

    /** The station of a village; whoever collected the need acts where there is no account. */
    Caller officer(String division, String collectedBy) {
        long code = Long.parseLong(division);
        UUID station = station(code);
        Actor actor = byHome.computeIfAbsent(station, home -> new Actor(ids.next(), collectedBy));
        return new Caller(actor.id(), Role.OFFICER, actor.displayName(), null, station, null, code, Set.of());
    }

    Caller clerk(String key) {
        UUID unit = unit(key);
        Actor actor = byHome.computeIfAbsent(unit, home -> new Actor(ids.next(), "经办人"));
        long division = Objects.requireNonNull(unitDivisions.get(key));
        return new Caller(actor.id(), Role.CLERK, actor.displayName(), null, null, unit, division, Set.of());
    }

    /** The dispatcher of the whole city, who sees every county's list. */
    Caller dispatcher() {
        return new Caller(new UUID(0, 2), Role.DISPATCHER, "统筹办", null, null, null, Area.below(CITY).from(), Set.of());
    }
}
