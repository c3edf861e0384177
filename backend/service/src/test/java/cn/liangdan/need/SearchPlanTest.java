package cn.liangdan.need;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liangdan.deadline.BareDeadlines;
import cn.liangdan.division.BareDivisions;
import cn.liangdan.platform.Area;
import cn.liangdan.platform.Bare;
import cn.liangdan.platform.Query;
import cn.liangdan.platform.Scope;
import cn.liangdan.platform.Sql;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** On a list too long to be read whole: the indexes are used, and they find what reading it whole would find. */
class SearchPlanTest {
    private static final int NEEDS = 20_000;
    private static final Scope COUNTY = new Scope(Area.below(150_821_000_000L), false, Set.of(), null);

    private static GeneratedNeeds needs;
    private static NeedReader reader;
    private static Sql sql;

    @BeforeAll
    static void generate() throws SQLException, IOException {
        needs = new GeneratedNeeds(NEEDS, "fsync=off", "synchronous_commit=off");
        sql = Bare.sql(needs.source());
        reader = new NeedReader(sql, BareDivisions.over(sql), BareDeadlines.over(sql));
    }

    @AfterAll
    static void close() throws SQLException {
        needs.close();
    }

    private static Query query(String text, String filters) {
        return Bare.query("listNeeds", filters + "q=" + URLEncoder.encode(text, StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @ValueSource(strings = {"鑫龘", "白内障义诊", "饮水安全", "盐碱地改良坏了", "骆驼 草场", "019999", "dengkou 骆驼"})
    void readsNoListWhole(String text) throws SQLException {
        List<String> statements = needs.source().during(() -> reader.list(Scope.SYSTEM, query(text, ""), Bare.after(List.of())));
        List<String> onNeeds = statements.stream().filter(statement -> statement.contains("from need")).toList();
        assertThat(onNeeds).isNotEmpty();
        for (String statement : onNeeds) {
            assertThat(plan(statement)).doesNotContain("Seq Scan on need");
        }
    }

    @Test
    void gathersRareWordsByTheIndexOfThePairs() throws SQLException {
        List<String> statements = needs.source().during(() -> reader.list(Scope.SYSTEM, query("鑫龘", ""), Bare.after(List.of())));
        assertThat(plan(statements.getLast())).contains("Bitmap Index Scan on need_search");
    }

    /** Neither the first rows hold a page of it, nor is it worth to fetch all of it. */
    @Test
    void gathersMiddlingWordsSlotBySlot() throws SQLException {
        String middling = needs.texts().frequency().entrySet().stream()
                .filter(entry -> entry.getKey().codePoints().allMatch(Character::isIdeographic) && entry.getKey().length() == 2)
                .filter(entry -> entry.getValue() > NEEDS / 100 && entry.getValue() < NEEDS / 50)
                .map(Map.Entry::getKey)
                .min(Comparator.naturalOrder())
                .orElseThrow();
        for (String sort : List.of("", "sort=createdAt&", "sort=-listedAt&")) {
            List<String> statements = needs.source().during(() -> reader.list(Scope.SYSTEM, query(middling, sort), Bare.after(List.of())));
            List<String> onNeeds = statements.stream().filter(statement -> statement.contains("from need")).toList();
            assertThat(onNeeds).as(middling + " " + sort).hasSize(2);
            assertThat(plan(onNeeds.getLast())).containsPattern("Index Cond: \\(+EXTRACT.*slots\\.slot\\) AND \\(search @@").contains("Incremental Sort");
        }
    }

    /** A campaign that few needs carry is gathered by its index, with and without words beside it. */
    @ParameterizedTest
    @ValueSource(strings = {"campaign=WINTER", "campaign=WINTER&state=LISTED", "campaign=NOBODY"})
    void gathersCampaignsByTheirIndex(String filters) throws SQLException {
        List<UUID> found = new ArrayList<>();
        List<String> statements = needs.source().during(() -> reader.list(
                        Scope.SYSTEM, Bare.query("listNeeds", filters), Bare.after(List.of()))
                .items()
                .forEach(need -> found.add(need.id())));
        assertThat(plan(statements.getLast())).contains("Bitmap Index Scan on need_campaigns").doesNotContain("Seq Scan on need");
        String state = filters.contains("state") ? " and state = 'LISTED'" : "";
        assertThat(found).isEqualTo(sql.list(
                "select id from need where ? = any (campaigns)" + state + " order by created_at desc, id desc limit 20",
                List.of(filters.replaceAll("campaign=(\\w+).*", "$1")),
                row -> row.getObject(1, UUID.class)));
    }

    private static String plan(String statement) throws SQLException {
        StringBuilder plan = new StringBuilder();
        try (var explain = needs.source().connection().createStatement();
                var rows = explain.executeQuery("explain " + statement)) {
            while (rows.next()) {
                plan.append(rows.getString(1)).append('\n');
            }
        }
        return plan.toString();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "sort=createdAt&", "sort=-listedAt&", "sort=updatedAt&", "state=LISTED&", "urgency=EMERGENCY&", "county"})
    void findsWhatReadingTheListWholeWouldFind(String filters) {
        Scope scope = filters.equals("county") ? COUNTY : Scope.SYSTEM;
        String given = filters.equals("county") ? "" : filters;
        for (String word : wordsOfEveryFrequency()) {
            List<UUID> found = reader.list(scope, query(word, given), Bare.after(List.of())).items().stream()
                    .map(NeedSummary::id)
                    .toList();
            assertThat(found).as(word + " " + filters).isEqualTo(whole(word, filters));
        }
    }

    private static List<String> wordsOfEveryFrequency() {
        List<String> words = new ArrayList<>();
        needs.texts().frequency().entrySet().stream()
                .filter(entry -> entry.getKey().codePoints().allMatch(Character::isIdeographic) && entry.getKey().length() == 2)
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .forEach(words::add);
        List<String> some = new ArrayList<>(List.of("饮水安全", "坏了，希望"));
        for (int rank = 1; rank < words.size(); rank = rank * 3 / 2 + 1) {
            some.add(words.get(rank));
        }
        return some;
    }

    /** The oracle: every row is looked at. */
    private static List<UUID> whole(String word, String filters) {
        String condition = switch (filters) {
            case "state=LISTED&" -> " and state = 'LISTED'";
            case "urgency=EMERGENCY&" -> " and urgency = 'EMERGENCY'";
            case "sort=-listedAt&" -> " and listed_at is not null";
            case "county" -> " and county = 150821";
            default -> "";
        };
        String order = switch (filters) {
            case "sort=createdAt&" -> "created_at, id";
            case "sort=-listedAt&" -> "listed_at desc, id desc";
            case "sort=updatedAt&" -> "updated_at, id";
            default -> "created_at desc, id desc";
        };
        return sql.list(
                "select id from need where (title like ? or text like ?)" + condition + " order by " + order + " limit 20",
                List.of("%" + word + "%", "%" + word + "%"),
                row -> row.getObject(1, UUID.class));
    }
}
