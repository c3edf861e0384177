package cn.liangdan.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Asks a running demo for the suggestions of its waiting needs over many connections at once, and prints what they took.
 * Arguments: address, connections, seconds, requests a second; the first half of the time only warms up. Without a rate
 * each connection asks as soon as it was answered, which keeps the machine full; with one, time counts from the moment
 * when a request was due, so that one that waited behind a slow one shows it.
 */
public final class SuggestionLoad {
    private static final Pattern ID = Pattern.compile("\"id\":\"([0-9a-f-]{36})\",\"number\":\"XQ");
    private static final String LOGIN = "{\"loginName\":\"shi-dispatch\",\"password\":\"liangdan-demo-2026\"}";

    private final String base;
    private final String cookie;

    /** Between two requests of one connection; 0 for none. */
    private final long every;

    private SuggestionLoad(String base, long every) throws IOException, InterruptedException {
        this.base = base;
        this.every = every;
        HttpRequest login = HttpRequest.newBuilder(URI.create(base + "/api/v1/session"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(LOGIN))
                .build();
        cookie = client().send(login, BodyHandlers.ofString())
                .headers()
                .firstValue("Set-Cookie")
                .orElseThrow()
                .split(";")[0];
    }

    public static void main(String[] arguments) throws Exception {
        int connections = Integer.parseInt(arguments[1]);
        Duration time = Duration.ofSeconds(Long.parseLong(arguments[2]));
        long every = arguments.length > 3 ? connections * 1_000_000_000L / Long.parseLong(arguments[3]) : 0;
        SuggestionLoad load = new SuggestionLoad(arguments[0], every);
        List<String> needs = load.needs();
        load.run(needs, connections, time.dividedBy(2));
        long[] nanos = load.run(needs, connections, time.dividedBy(2));
        Arrays.sort(nanos);
        System.out.printf(
                "%d needs, %d connections: %.0f a second, p50 %.1f ms, p99 %.1f ms%n",
                needs.size(), connections, nanos.length / (time.toSeconds() / 2.0), at(nanos, 0.5), at(nanos, 0.99));
    }

    private static double at(long[] sorted, double part) {
        return sorted[(int) (part * (sorted.length - 1))] / 1e6;
    }

    private static HttpClient client() {
        return HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    }

    private List<String> needs() throws IOException, InterruptedException {
        String page = get(client(), "/needs?state=LISTED&hasRemaining=true&limit=100");
        List<String> ids = new ArrayList<>();
        Matcher id = ID.matcher(page);
        while (id.find()) {
            ids.add(id.group(1));
        }
        if (ids.isEmpty()) {
            throw new IllegalStateException("no need waits: " + page);
        }
        return ids;
    }

    /** Each connection has a client of its own, so that it is one. */
    private long[] run(List<String> needs, int connections, Duration time) throws InterruptedException, ExecutionException {
        List<Future<List<Long>>> running = new ArrayList<>();
        long end = System.nanoTime() + time.toNanos();
        try (var threads = Executors.newFixedThreadPool(connections)) {
            for (int i = 0; i < connections; i++) {
                int first = i;
                long due = System.nanoTime() + every * i / connections;
                running.add(threads.submit(() -> ask(needs, first, due, end)));
            }
        }
        List<Long> all = new ArrayList<>();
        for (Future<List<Long>> one : running) {
            all.addAll(one.get());
        }
        return all.stream().mapToLong(Long::longValue).toArray();
    }

    private List<Long> ask(List<String> needs, int first, long due, long end) throws IOException, InterruptedException {
        HttpClient client = client();
        List<Long> took = new ArrayList<>();
        long begun = due;
        for (int i = first; System.nanoTime() < end; i++) {
            begun = every == 0 ? System.nanoTime() : begun + every;
            LockSupport.parkNanos(begun - System.nanoTime());
            String page = get(client, "/needs/" + needs.get(i % needs.size()) + "/suggestions?limit=5");
            took.add(System.nanoTime() - begun);
            if (!page.contains("policyVersion")) {
                throw new IllegalStateException(page);
            }
        }
        return took;
    }

    private String get(HttpClient client, String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(base + "/api/v1" + path)).header("Cookie", cookie).build();
        HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(answer.statusCode() + " " + answer.body());
        }
        return answer.body();
    }
}
