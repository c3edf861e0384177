package cn.liangdan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** The lists in memory are what the database holds, whoever writes while they are read. */
@ServiceTest
class IndexTest {
    private static final Api CLERK = Api.as("nongmu-clerk");

    private static List<String> offersFor(String need) {
        return Needs.DISPATCHER.request().queryParam("limit", 100).get("/needs/" + need + "/suggestions").path("items.offer.id");
    }

    private static String need() {
        Map<String, Object> need = new HashMap<>(Needs.whole());
        need.put("text", "糖菜褐斑病怎么防，请来讲 " + UUID.randomUUID());
        return Needs.listed(need);
    }

    @Test
    void seesAtOnceWhatWasJustWritten() {
        String need = need();
        String offer = Needs.publishedOffer(Map.of("serviceItem", "糖菜褐斑病防治", "capacity", 1));
        assertThat(offersFor(need)).contains(offer);
        String other = need();
        Needs.OFFICER.post("/offers/" + offer + "/order", Map.of("needId", other)).then().statusCode(201);
        assertThat(offersFor(need)).as("its one occasion is reserved").doesNotContain(offer);
        CLERK.patch("/offers/" + offer, Map.of("capacity", 2)).then().statusCode(200);
        assertThat(offersFor(need)).contains(offer);
        CLERK.post("/offers/" + offer + "/suspension", Map.of("reason", "检修")).then().statusCode(200);
        assertThat(offersFor(need)).doesNotContain(offer);
    }

    @Test
    void seesAtOnceWhatBecomesOfAUnitAndItsPairings() {
        String unit = Administration.unit();
        String offer = Needs.publishedOffer(Administration.person("CLERK", "UNIT", unit, Map.of()).in(), Map.of("capacity", 1));
        String need = need();
        assertThat(pairing(need, offer)).isZero();
        String pairing = Administration.made(
                Administration.SYSTEM.post("/pairings", Map.of("unitId", unit, "divisionCode", RightsPeople.TOWN)));
        assertThat(pairing(need, offer)).isPositive();
        Administration.SYSTEM.post("/pairings/" + pairing + "/closing", Map.of("reason", "调整")).then().statusCode(200);
        assertThat(pairing(need, offer)).isZero();
        Administration.SYSTEM.patch("/units/" + unit, Map.of("name", unit + " 新名")).then().statusCode(200);
        assertThat(suggestion(need, offer)).extracting("offer.unit.name").isEqualTo(unit + " 新名");
    }

    private static int pairing(String need, String offer) {
        return ((List<?>) suggestion(need, offer).get("parts")).stream()
                .map(part -> (Map<?, ?>) part)
                .filter(part -> "PAIRING".equals(part.get("criterion")))
                .mapToInt(part -> (int) part.get("points"))
                .sum();
    }

    private static Map<String, Object> suggestion(String need, String offer) {
        List<Map<String, Object>> items =
                Needs.DISPATCHER.request().queryParam("limit", 100).get("/needs/" + need + "/suggestions").path("items");
        return items.stream().filter(one -> ((Map<?, ?>) one.get("offer")).get("id").equals(offer)).findFirst().orElseThrow();
    }

    /** Twenty writers take the last occasions of offers while others ask; whoever has been answered finds what is true. */
    @Test
    void agreesWithEveryWriterThatHasItsAnswer() throws Exception {
        List<Future<Boolean>> writers = new ArrayList<>();
        String reader = need();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 20; i++) {
                writers.add(threads.submit(() -> {
                    String offer = Needs.publishedOffer(Map.of("serviceItem", "糖菜褐斑病防治 " + UUID.randomUUID(), "capacity", 1));
                    boolean seen = offersFor(reader).contains(offer);
                    Needs.OFFICER.post("/offers/" + offer + "/order", Map.of("needId", need())).then().statusCode(201);
                    return seen && !offersFor(reader).contains(offer);
                }));
            }
            for (Future<Boolean> writer : writers) {
                assertThat(writer.get()).isTrue();
            }
        }
    }
}
