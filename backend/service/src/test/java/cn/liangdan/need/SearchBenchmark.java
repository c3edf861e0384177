package cn.liangdan.need;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liangdan.deadline.BareDeadlines;
import cn.liangdan.division.BareDivisions;
import cn.liangdan.platform.Area;
import cn.liangdan.platform.Bare;
import cn.liangdan.platform.Paging;
import cn.liangdan.platform.Query;
import cn.liangdan.platform.Scope;
import cn.liangdan.platform.Sql;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Not part of the suite, its name says so: `make bench-search` prints how long the first page of the demand list takes on a
 * million needs, the plans of its statements and what the indexes weigh.
 */
class SearchBenchmark {
    private static final int NEEDS = Integer.getInteger("search.needs", 1_000_000);
    private static final int CALLS = Integer.getInteger("search.calls", 400);
    private static final Pattern ONLY = Pattern.compile(System.getProperty("search.only", ""));
    private static final Scope EVERYTHING = Scope.SYSTEM;
    private static final Scope COUNTY = new Scope(Area.below(150_821_000_000L), false, Set.of(), null);
    private static final Scope TOWNSHIP = new Scope(Area.below(150_821_100_000L), false, Set.of(), null);
    private static final Scope VILLAGE = new Scope(Area.below(150_821_100_201L), false, Set.of(), null);

    private GeneratedNeeds needs;
    private NeedReader reader;
    private final List<String> plans = new ArrayList<>();

    private record Case(String name, Scope scope, List<String> queries, List<String> after) {
        Case(String name, Scope scope, String... queries) {
            this(name, scope, List.of(queries), List.of());
        }
    }

    @Test
    void printsTheFirstPageOfAMillionNeeds() throws SQLException, IOException {
        long start = System.nanoTime();
        try (var generated = new GeneratedNeeds(
                NEEDS, "shared_buffers=2GB", "fsync=off", "max_wal_size=8GB",
                "jit=off", "random_page_cost=1.1", "effective_cache_size=6GB")) {
            needs = generated;
            Sql sql = Bare.sql(generated.source());
            reader = new NeedReader(sql, BareDivisions.over(sql), BareDeadlines.over(sql));
            System.out.printf("%,d needs in %d s%n", NEEDS, Duration.ofNanos(System.nanoTime() - start).toSeconds());
            weigh();
            System.out.printf("%-46s %8s %8s %8s %6s %5s%n", "first page of 20 (ms, seen by the client)", "p50", "p99", "max", "calls", "rows");
            List<String> sequential = new ArrayList<>();
            for (Case one : cases()) {
                if (ONLY.matcher(one.name()).find()) {
                    measure(one, sequential);
                }
            }
            plans.forEach(System.out::println);
            assertThat(sequential).as("statements that scan the whole table").isEmpty();
        }
    }

    private void weigh() throws SQLException {
        try (var sql = needs.source().connection().createStatement();
                var rows = sql.executeQuery("select indexrelname, pg_relation_size(indexrelid) from pg_stat_user_indexes"
                        + " where relname = 'need' order by 2 desc")) {
            long all = 0;
            while (rows.next()) {
                all += rows.getLong(2);
                System.out.printf("%-28s %7.1f bytes a row%n", rows.getString(1), rows.getLong(2) / (double) NEEDS);
            }
            System.out.printf("%-28s %7.1f bytes a row%n", "all indexes", all / (double) NEEDS);
        }
    }

    private static String q(String text) {
        return "q=" + URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** Pairs of Han that about so many of a million texts hold. */
    private String[] words(double from, double to) {
        return needs.texts().frequency().entrySet().stream()
                .filter(entry -> entry.getKey().codePoints().allMatch(Character::isIdeographic) && entry.getKey().length() == 2)
                .filter(entry -> entry.getValue() >= from * NEEDS && entry.getValue() <= to * NEEDS)
                .map(Map.Entry::getKey).sorted().limit(400).map(SearchBenchmark::q).toArray(String[]::new);
    }

    private List<Case> cases() {
        List<Case> cases = new ArrayList<>(List.of(
                new Case("no text", EVERYTHING, ""),
                new Case("no text, county", COUNTY, ""),
                new Case("no text, township", TOWNSHIP, ""),
                new Case("no text, village", VILLAGE, ""),
                new Case("two characters: in 10 % and more", EVERYTHING, words(0.1, 1)),
                new Case("two characters: in 1 to 10 %", EVERYTHING, words(0.01, 0.1)),
                new Case("two characters: in 0.3 to 1 %", EVERYTHING, words(0.003, 0.01)),
                new Case("two characters: in 0.05 to 0.3 %", EVERYTHING, words(0.0005, 0.003)),
                new Case("two characters: in 10 to 500 of a million", EVERYTHING, words(0.00001, 0.0005)),
                new Case("two characters: nowhere", EVERYTHING, q("鑫龘"), q("爨馕"), q("麤犇")),
                new Case("two characters, 0.05 to 1 %, county", COUNTY, words(0.0005, 0.01)),
                new Case("two characters, 0.05 to 1 %, village", VILLAGE, words(0.0005, 0.01)),
                new Case("four characters and more", EVERYTHING, q("饮水安全"), q("盐碱地改良"), q("职业技能培训"), q("慢性病随访"), q("文艺演出")),
                new Case("four characters across words", EVERYTHING, q("机井漏水"), q("羊发病较"), q("井坏了，"), q("水安全堵")),
                new Case("two words", EVERYTHING, q("白内障 义诊"), q("骆驼 草场"), q("路灯 驻村")),
                new Case("place by name", EVERYTHING, q("五原"), q("隆兴昌"), q("磴口"), q("双河")),
                new Case("place by pinyin or initials", EVERYTHING, q("wuyuan"), q("longxingchang"), q("dengkou"), q("lxc"), q("wy")),
                new Case("place and word", EVERYTHING, q("wuyuan 骆驼"), q("磴口 葵花"), q("lxc 白内障")),
                new Case("number, whole", EVERYTHING, q(number(7)), q(number(NEEDS / 2)), q(number(NEEDS - 9))),
                new Case("number, end or beginning", EVERYTHING, q("%06d".formatted(NEEDS / 3)), q("2022-%06d".formatted(NEEDS / 2)), q("XQ-150822")),
                new Case("number, nobody's", EVERYTHING, q("XQ-150822-2019-999999"), q("2019-999999"))));
        cases.addAll(filters());
        cases.add(new Case("deep page, no text", EVERYTHING, List.of(""), List.of("2021-06-01T00:00:00Z", "017a0000-0000-7000-8000-000000000000")));
        cases.add(new Case(
                "deep page, two characters 0.05 to 1 %", EVERYTHING, List.of(words(0.0005, 0.01)),
                List.of("2021-06-01T00:00:00Z", "017a0000-0000-7000-8000-000000000000")));
        return cases;
    }

    private static String number(int i) {
        return "-%d-%06d".formatted(2020 + (int) (5L * i / NEEDS), i);
    }

    private List<Case> filters() {
        List<String> filters = List.of(
                "state=LISTED", "state=CORRECTION", "state=DRAFT", "state=LISTED,RECEIVED", "categoryCode=THEORY", "form=COURIER",
                "urgency=EMERGENCY", "level=CITY", "channel=OTHER", "language=mn", "audience=VETERANS", "programme=none",
                "hasRemaining=true", "hasRemaining=false", "unitId=" + needs.unit(), "division=150822000000", "division=150822100000",
                "wantedFrom=2024-06-01&wantedUntil=2024-06-30", "createdFrom=2021-03-01&createdUntil=2021-03-02",
                "listedFrom=2021-03-01&listedUntil=2021-03-02", "sort=createdAt", "sort=-updatedAt", "sort=-listedAt",
                "state=CORRECTION&urgency=EMERGENCY&channel=OTHER", "categoryCode=THEORY&form=COURIER&urgency=EMERGENCY&language=mn",
                "categoryCode=SCIENCE_TECH&form=FIELD_GUIDANCE&state=LISTED&urgency=NORMAL&channel=HOME_VISIT&language=zh",
                "state=LISTED&hasRemaining=true&wantedFrom=2024-12-01", "state=RECEIVED&unitId=" + needs.unit());
        List<Case> cases = new ArrayList<>();
        for (String filter : filters) {
            cases.add(new Case(filter.length() > 44 ? filter.substring(0, 43) + "…" : filter, EVERYTHING, filter));
        }
        for (String filter : List.of("state=LISTED", "categoryCode=THEORY&urgency=EMERGENCY", "sort=-updatedAt", "sort=-listedAt", "division=150822000000")) {
            String[] both = Arrays.stream(words(0.0005, 0.01)).map(word -> filter + "&" + word).toArray(String[]::new);
            cases.add(new Case("0.05 to 1 % and " + filter, EVERYTHING, both));
        }
        return cases;
    }

    private void measure(Case one, List<String> sequential) throws SQLException {
        List<Query> queries = one.queries().stream().map(raw -> Bare.query("listNeeds", raw)).toList();
        Paging paging = Bare.after(one.after());
        for (int i = 0; i < 40; i++) {
            reader.list(one.scope(), queries.get(i % queries.size()), paging);
        }
        long[] nanos = new long[CALLS];
        int slowest = 0;
        long rows = 0;
        for (int i = 0; i < CALLS; i++) {
            long from = System.nanoTime();
            rows += reader.list(one.scope(), queries.get(i % queries.size()), paging).items().size();
            nanos[i] = System.nanoTime() - from;
            slowest = nanos[i] > nanos[slowest] ? i : slowest;
        }
        Query query = queries.get(slowest % queries.size());
        Arrays.sort(nanos);
        System.out.printf(Locale.ROOT, "%-46s %8.2f %8.2f %8.2f %6d %5.1f%n", one.name(), nanos[CALLS / 2] / 1e6, nanos[CALLS * 99 / 100] / 1e6,
                nanos[CALLS - 1] / 1e6, CALLS, rows / (double) CALLS);
        explain(one.name() + ", the slowest: " + one.queries().get(slowest % queries.size()), one.scope(), query, paging, sequential);
    }

    private void explain(String name, Scope scope, Query query, Paging paging, List<String> sequential) throws SQLException {
        List<String> statements = needs.source().during(() -> reader.list(scope, query, paging));
        for (String statement : statements) {
            if (!statement.contains("from need")) {
                continue;
            }
            StringBuilder plan = new StringBuilder("\n== " + name + "\n");
            try (var sql = needs.source().connection().createStatement();
                    var rows = sql.executeQuery("explain (analyze, buffers) " + statement)) {
                while (rows.next()) {
                    plan.append(rows.getString(1)).append('\n');
                }
            }
            plans.add(plan.toString());
            if (plan.toString().contains("Seq Scan on need")) {
                sequential.add(name + "\n" + plan);
            }
        }
    }
}
