package cn.liangdan;

import static cn.liangdan.Administration.SECURITY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** A person asks what is kept of them, wants it corrected, wants to be forgotten. */
@ServiceTest
class PersonRightsTest {
    private static final AtomicInteger NEXT = new AtomicInteger(1000);
    private static final String WHY = "本人持身份证到窗口申请";

    private final String phone = "1594780" + NEXT.incrementAndGet();

    private String need(String name) {
        Map<String, Object> need = Needs.whole();
        need.put("contact", Map.of("name", name, "phone", phone));
        return Needs.listed(need);
    }

    private Map<String, Object> inquiry() {
        return Map.of("phone", phone, "reason", WHY);
    }

    private static void isAudited(String operation, String objectType) {
        Administration.AUDIT.get("/audit-entries?operation=" + operation + "&objectType=" + objectType + "&limit=1")
                .then().body("items[0].reason", equalTo(WHY), "items[0].actorRole", equalTo("SECURITY_ADMIN"));
    }

    @Test
    void findsEveryNeedThatHoldsTheNumber() {
        String one = need("李桂花");
        String two = need("李桂花");
        SECURITY.post("/persons/search", Map.of("phone", "+86 " + phone, "reason", WHY)).then().statusCode(200)
                .body("items", hasSize(2), "items.needId", hasItem(one), "items.needId", hasItem(two))
                .body("items[0].name", equalTo("李**"), "items[0].phone", equalTo("159****" + phone.substring(7)));
        isAudited("searchPerson", "PERSON");
    }

    @Test
    void findsNobodyByANumberThatNobodyGave() {
        SECURITY.post("/persons/search", Map.of("phone", "15900000000", "reason", WHY)).then().statusCode(200).body("items", hasSize(0));
    }

    @Test
    void tellsThePersonAllThatIsKept() {
        String id = need("李桂花");
        Api clerk = Api.as("nongmu-clerk");
        clerk.post("/needs/" + id + "/claim", Map.of()).then().statusCode(201);
        clerk.post("/needs/" + id + "/contact-reveal", Map.of("reason", "约时间")).then().statusCode(200);
        SECURITY.post("/persons/export", inquiry()).then().statusCode(200)
                .body("phone", equalTo(phone), "needs", hasSize(1), "needs[0].needId", equalTo(id), "needs[0].name", equalTo("李桂花"))
                .body("needs[0].phone", equalTo(phone), "needs[0].looks[0].role", equalTo("CLERK"), "needs[0].looks[0].reason", equalTo("约时间"));
        isAudited("exportPerson", "CONTACT");
    }

    @Test
    void correctsNameAndNumberWhereverTheyStand() {
        String one = need("李桂花");
        String two = need("李桂花");
        String other = "1380478" + phone.substring(7);
        SECURITY.post("/persons/correction", Map.of("phone", phone, "reason", WHY, "name", "李桂芳", "newPhone", other))
                .then().statusCode(200).body("changed", equalTo(2));
        SECURITY.post("/persons/search", inquiry()).then().body("items", hasSize(0));
        SECURITY.post("/persons/export", Map.of("phone", other, "reason", WHY))
                .then().body("needs.name", equalTo(List.of("李桂芳", "李桂芳")), "needs.needId", hasItem(one), "needs.needId", hasItem(two));
        Needs.OFFICER.get("/needs/" + one + "/timeline?limit=100").then().body("items.event", hasItem("need.contact-corrected"),
                        "items.find { it.event == 'need.contact-corrected' }.actor", equalTo("ADMINISTRATOR"));
        isAudited("correctPerson", "NEED");
    }

    @Test
    void erasesOnlyTheNeedsThatAreNamed() {
        String one = need("李桂花");
        String two = need("李桂花");
        SECURITY.post("/persons/erasure", Map.of("phone", phone, "reason", WHY, "needIds", List.of(one)))
                .then().statusCode(200).body("changed", equalTo(1));
        Needs.OFFICER.get("/needs/" + one).then().body("contact", nullValue());
        Needs.OFFICER.get("/needs/" + two).then().body("contact.phone", equalTo("159****" + phone.substring(7)));
        SECURITY.post("/persons/erasure", inquiry()).then().body("changed", equalTo(1));
        SECURITY.post("/persons/erasure", inquiry()).then().body("changed", equalTo(0));
        isAudited("erasePerson", "NEED");
    }

    @Test
    void takesNoNumberIntoTheReason() {
        SECURITY.post("/persons/search", Map.of("phone", phone, "reason", "查 " + phone.substring(0, 3) + "-" + phone.substring(3)))
                .then().statusCode(422).body("errors[0].pointer", equalTo("/reason"));
    }

    @Test
    void namesEveryFaultAtOnce() {
        List<String> pointers = SECURITY.post("/persons/correction", Map.of("phone", "12", "reason", WHY, "newPhone", "13"))
                .then().statusCode(422).extract().path("errors.pointer");
        assertThat(pointers).containsExactlyInAnyOrder("/phone", "/newPhone");
        SECURITY.post("/persons/correction", inquiry()).then().statusCode(422).body("errors[0].pointer", equalTo("/name"));
    }

    @Test
    void isNotForOtherAdministrators() {
        for (Api other : List.of(Administration.SYSTEM, Administration.AUDIT)) {
            other.post("/persons/search", inquiry()).then().statusCode(403);
        }
    }

    @Test
    void endsAtTheDivisionOfTheOffice() {
        need("李桂花");
        String office = Administration.made(Administration.SYSTEM.post("/offices", Map.of("name", Administration.name("后旗安全办"), "divisionCode", "150826000000")));
        Api elsewhere = securityAdminAt(office);
        elsewhere.post("/persons/search", inquiry()).then().statusCode(200).body("items", hasSize(0));
        elsewhere.post("/persons/erasure", inquiry()).then().body("changed", equalTo(0));
        SECURITY.post("/persons/search", inquiry()).then().body("items", hasSize(1));
    }

    private static Api securityAdminAt(String office) {
        return Administration.person("SECURITY_ADMIN", "OFFICE", office, Map.of()).in();
    }
}
