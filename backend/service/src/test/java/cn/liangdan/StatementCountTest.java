package cn.liangdan;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManagerFactory;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hamcrest.Matchers;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A list asks the database the same number of questions whatever the page holds. */
@ServiceTest
class StatementCountTest {
    private static final int MOST = 6;
    private static final int MOST_OF_A_SEARCH = 9;

    @Inject
    MeterRegistry meters;

    @Inject
    EntityManagerFactory entities;

    /** Who sees most of it; lists that several kinds of people read differently have a line for each. */
    static Stream<Arguments> lists() {
        return Stream.of(
                "shi-dispatch /needs", "nongmu-clerk /needs", "cun-main /needs", "shi-dispatch /offers", "shi-dispatch /commitments",
                "nongmu-clerk /commitments", "shi-dispatch /changes", "shi-dispatch /divisions", "shi-dispatch /categories",
                "sys-admin /category-sets", "shi-dispatch /campaigns", "sys-admin /category-attributes", "sys-admin /service-forms", "sys-admin /stage-names",
                "sys-admin /calendars", "sys-admin /deadline-rules",
                "shi-dispatch /stations", "sys-admin /stations", "shi-dispatch /units", "sys-admin /units", "sys-admin /offices",
                "shi-dispatch /pairings", "sys-admin /users", "sec-admin /users", "sec-admin /api-keys", "audit-admin /audit-entries",
                "shi-dispatch /field-notes", "cun-main /field-notes", "shi-dispatch /views", "cun-main /session/devices", "shi-dispatch /public/needs", "shi-dispatch /public/offers",
                "wuyuan-dispatch /needs/{id}/suggestions", "wuyuan-dispatch /needs/{id}/exclusions", "wuyuan-dispatch /needs/{id}/timeline",
                "nongmu-clerk /offers/{id}/suggestions", "wuyuan-dispatch /matching/plans", "shi-dispatch /matching/policies",
                "wuyuan-dispatch /matching/plans/{id}/lines", "nongmu-clerk /matching/outings")
                .map(line -> Arguments.of((Object[]) line.split(" ")));
    }

    @Test
    void leavesNoListOut() {
        Set<String> paged = Rights.OPERATIONS.values().stream()
                .filter(operation -> operation.takes("Limit") && operation.takes("Cursor"))
                .map(Rights.Operation::path)
                .collect(Collectors.toSet());
        assertThat(lists().map(line -> (String) line.get()[1]).collect(Collectors.toSet())).isEqualTo(paged);
    }

    @ParameterizedTest
    @MethodSource("lists")
    void isConstant(String who, String list) {
        Api caller = Api.as(who);
        String path = list.contains("{id}") ? list.replace("{id}", object(list.split("/")[1])) : list;
        if (list.equals("/matching/outings")) {
            promises(caller);
        }
        caller.get(path + "?limit=1");
        long one = statements(caller, path + "?limit=2");
        long many = statements(caller, path + "?limit=100");
        assertThat(many).as(path).isEqualTo(one).isLessThanOrEqualTo(MOST);
    }

    /** Two of them to one village, whose town has a need that waits for the unit's offer. */
    private static void promises(Api clerk) {
        Needs.claimed(clerk, Needs.listed(), Map.of());
        Needs.claimed(clerk, Needs.listed(), Map.of());
        Needs.publishedOffer(Map.of());
        Needs.listed();
        clerk.get("/matching/outings").then().body("items.findAll { it.additions.size() > 0 }.size()", Matchers.greaterThan(0));
    }

    private static String object(String kind) {
        return switch (kind) {
            case "offers" -> Needs.publishedOffer(Map.of());
            case "matching" -> Plans.ready(Needs.DISPATCHER, Map.of("divisionCode", "150821000000"));
            default -> Needs.listed();
        };
    }

    /** A search goes on in steps until it has a page; their number is bounded, and no statement is asked per row. */
    @ParameterizedTest
    @ValueSource(strings = {"/needs", "/offers", "/public/needs", "/public/offers"})
    void isBoundedForASearch(String path) {
        Api caller = Api.as("shi-dispatch");
        for (String limit : List.of("2", "100")) {
            assertThat(statements(caller, path + "?q=村里&limit=" + limit)).as("%s, %s rows", path, limit).isLessThanOrEqualTo(MOST_OF_A_SEARCH);
        }
    }

    private long statements(Api caller, String path) {
        long before = issued();
        caller.get(path).then().statusCode(200);
        return issued() - before;
    }

    private long issued() {
        long orm = entities.unwrap(SessionFactory.class).getStatistics().getPrepareStatementCount();
        return orm + (long) meters.counter("liangdan.sql.statements", "by", "requests").count();
    }
}
