package cn.liangdan;

import cn.liangdan.account.SetupService;
import cn.liangdan.platform.Role;
import cn.liangdan.platform.Times;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.response.Response;
import jakarta.enterprise.inject.spi.CDI;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The eight principals of the rights matrix. The demo has most of them; the others are added beside it. */
final class RightsPeople {
    static final String VILLAGE = "150821100202";
    static final String SIBLING = "150821100201";
    static final String TOWN = "150821100000";
    static final String COUNTY = "150821000000";
    static final String FOREIGN_VILLAGE = "150826103204";
    static final String FOREIGN_COUNTY = "150826000000";

    private static final RightsPeople ONLY = new RightsPeople();

    private final SetupService setup = CDI.current().select(SetupService.class).get();
    private final DataSource source = CDI.current().select(DataSource.class).get();
    private final AtomicInteger made = new AtomicInteger();
    private final Map<String, Api> known;
    private final Map<String, String> logins = Map.ofEntries(
            Map.entry("officer", "cun-main"),
            Map.entry("other-officer", "rights-officer"),
            Map.entry("holder", "weijian-clerk"),
            Map.entry("other-clerk", "zhiyuan-clerk"),
            Map.entry("town-officer", "zhen-main"),
            Map.entry("dispatcher", "wuyuan-dispatch"),
            Map.entry("city-dispatcher", "shi-dispatch"),
            Map.entry("supervisor", "rights-supervisor"),
            Map.entry("security-admin", "sec-admin"),
            Map.entry("system-admin", "sys-admin"),
            Map.entry("audit-admin", "audit-admin"));

    private RightsPeople() {
        add("rights-officer", Role.OFFICER, station(SIBLING), null, null);
        add("rights-clerk", Role.CLERK, null, foreignUnit(), null);
        add("rights-supervisor", Role.SUPERVISOR, null, null, office());
        run("insert into catalogue_category (code, set_code, name, rank, review) select 'REVIEWED', set_code, '答复须审核', 999, true"
                + " from catalogue_category where code = 'SCIENCE_TECH' on conflict do nothing");
        known = new java.util.concurrent.ConcurrentHashMap<>();
        known.put("anonymous", Api.anonymous());
        known.put("client", Api.key(key(List.of("needs:read", "needs:write", "changes:read"))));
    }

    static RightsPeople get() {
        return ONLY;
    }

    Api of(String principal) {
        return known.computeIfAbsent(principal, name -> Api.as(logins.get(name)));
    }

    /** A session of the principal that may be ended. */
    Api inPassing(String principal) {
        return logins.containsKey(principal) ? Api.login(logins.get(principal)) : of(principal);
    }

    /** Somebody with the same role at the same home, whose password may be changed. */
    Api twin(String principal) {
        if (!logins.containsKey(principal)) {
            return of(principal);
        }
        Response session = of(principal).get("/session");
        UUID home = UUID.fromString(session.path("user.home.id"));
        String kind = session.path("user.home.kind");
        String name = "rights-twin-" + made.incrementAndGet();
        add(
                name,
                Role.valueOf(session.path("user.role")),
                kind.equals("STATION") ? home : null,
                kind.equals("UNIT") ? home : null,
                kind.equals("OFFICE") ? home : null);
        return Api.login(name);
    }

    private void add(String name, Role role, @Nullable UUID station, @Nullable UUID unit, @Nullable UUID office) {
        QuarkusTransaction.requiringNew()
                .run(() -> setup.addDemo(new SetupService.DemoAccount(name, name, role, station, unit, office), Api.PASSWORD));
    }

    private static UUID station(String division) {
        return UUID.fromString(Needs.OFFICER.get("/stations?division=" + division).path("items[0].id"));
    }

    private static UUID foreignUnit() {
        return UUID.fromString(Needs.OFFICER
                .get("/units?sector=AGRICULTURE&division=" + FOREIGN_COUNTY)
                .path("items[0].id"));
    }

    private UUID office() {
        UUID id = UUID.randomUUID();
        run("insert into organisation_office (id, name, division) values ('" + id + "', '旗督查室', " + FOREIGN_COUNTY + ")");
        return id;
    }

    void run(String statement) {
        try (var connection = source.getConnection(); var sql = connection.createStatement()) {
            sql.execute(statement);
        } catch (SQLException e) {
            throw new IllegalStateException(statement, e);
        }
    }

    /** The secret of a new key of the county's integrator. */
    static String key(List<String> scopes) {
        return newKey(COUNTY, scopes).path("key");
    }

    static Response newKey(String division, List<String> scopes) {
        String expires = LocalDate.now(Times.ZONE).plusDays(30).toString();
        Response answer = Api.as("sec-admin")
                .post("/api-keys", Map.of("name", "热线 " + UUID.randomUUID(), "divisionCode", division, "scopes", scopes, "expiresOn", expires));
        answer.then().statusCode(201);
        return answer;
    }
}
