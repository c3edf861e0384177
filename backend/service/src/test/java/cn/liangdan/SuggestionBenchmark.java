package cn.liangdan;

import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/**
 * Not part of the suite, its name says so: `make bench-suggestions` prints how long the suggestions for a need take over HTTP,
 * with session, scope and all, when many connections ask at once: first without a pause between two requests of one, which
 * keeps the machine full, then at rates, where time counts from the moment when a request was due.
 */
@ServiceTest
class SuggestionBenchmark {
    private static final int CONNECTIONS = Integer.getInteger("suggestions.connections", 32);
    private static final int SECONDS = Integer.getInteger("suggestions.seconds", 10);
    private static final int OFFERS = Integer.getInteger("suggestions.offers", 100_000);
    private static final int NEEDS = 60;
    private static final List<String> CATEGORIES = List.of("SCIENCE_TECH", "CULTURE", "HEALTH", "POLICY", "WARMTH", "THEORY");

    @Inject
    DataSource database;

    private final List<String> needs = new ArrayList<>();

    @Test
    void printsHowLongSuggestionsTake() throws Exception {
        for (int i = 0; i < NEEDS; i++) {
            needs.add(need(i));
        }
        System.out.printf("%d needs, %d connections, rounds of %d s, two processors hold client, service and database: %d%n",
                NEEDS, CONNECTIONS, SECONDS, Runtime.getRuntime().availableProcessors());
        rounds("the demo's offers");
        ManyOffers.add(database, OFFERS);
        forgetTheLists();
        long begun = System.nanoTime();
        Needs.DISPATCHER.get("/needs/" + needs.getFirst() + "/suggestions").then().statusCode(200);
        System.out.printf(Locale.ROOT, "%,d offers more, first asked for after %.1f s%n", OFFERS, (System.nanoTime() - begun) / 1e9);
        rounds("and as many more");
    }

    /** Offers that came past the API leave no change that the index could follow; another policy makes it anew. */
    private static void forgetTheLists() {
        Api city = Api.as("shi-dispatch");
        Map<String, Integer> weights = city.get("/matching/policies?limit=1").path("items[0].weights");
        city.post("/matching/policies", Map.of("weights", weights, "reason", "as before")).then().statusCode(201);
    }

    private static String need(int i) {
        Map<String, Object> need = new HashMap<>(Needs.whole());
        need.put("text", List.of("请技术员来讲葵花列当防治", "想看一场文艺演出", "老人们想查查血压", "讲一讲医保报销").get(i % 4) + "，第 " + i + " 次");
        need.put("categoryCode", CATEGORIES.get(i % CATEGORIES.size()));
        need.put("form", List.of("FIELD_GUIDANCE", "ON_SITE_EVENT", "CLASSROOM", "HOME_VISIT").get(i % 4));
        return Needs.listed(need);
    }

    private void rounds(String list) throws Exception {
        run(Duration.ofSeconds(2L * SECONDS), 0);
        for (int rate : new int[] {0, 0, 0, 500, 1_000}) {
            long[] nanos = run(Duration.ofSeconds(SECONDS), rate);
            Arrays.sort(nanos);
            System.out.printf(Locale.ROOT, "%s, %s: %,d a second, p50 %.1f ms, p90 %.1f ms, p99 %.1f ms, p99.9 %.1f ms%n",
                    list, rate == 0 ? "without a pause" : "at " + rate + " a second", nanos.length / SECONDS,
                    at(nanos, 0.5), at(nanos, 0.9), at(nanos, 0.99), at(nanos, 0.999));
        }
    }

    private static double at(long[] sorted, double part) {
        return sorted[(int) (part * (sorted.length - 1))] / 1e6;
    }

    private long[] run(Duration time, int rate) throws InterruptedException, ExecutionException {
        List<Future<List<Long>>> running = new ArrayList<>();
        long end = System.nanoTime() + time.toNanos();
        long every = rate == 0 ? 0 : CONNECTIONS * 1_000_000_000L / rate;
        try (var threads = Executors.newFixedThreadPool(CONNECTIONS)) {
            for (int i = 0; i < CONNECTIONS; i++) {
                int first = i;
                running.add(threads.submit(() -> ask(first, every, end)));
            }
        }
        List<Long> all = new ArrayList<>();
        for (Future<List<Long>> one : running) {
            all.addAll(one.get());
        }
        return all.stream().mapToLong(Long::longValue).toArray();
    }

    private List<Long> ask(int first, long every, long end) throws IOException {
        List<Long> took = new ArrayList<>();
        long begun = System.nanoTime() + every * first / CONNECTIONS;
        try (KeptConnection connection = new KeptConnection(Integer.getInteger(DatabaseResource.PORT), Needs.DISPATCHER.cookies())) {
            for (int i = first; System.nanoTime() < end; i++) {
                begun = every == 0 ? System.nanoTime() : begun + every;
                LockSupport.parkNanos(begun - System.nanoTime());
                String page = connection.get("/api/v1/needs/" + needs.get(i % NEEDS) + "/suggestions?limit=5");
                took.add(System.nanoTime() - begun);
                if (!page.contains("policyVersion")) {
                    throw new IllegalStateException(page);
                }
            }
        }
        return took;
    }
}
