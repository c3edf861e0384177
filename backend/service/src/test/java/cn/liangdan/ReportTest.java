package cn.liangdan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import cn.liangdan.platform.Times;
import io.micrometer.core.instrument.MeterRegistry;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Both lists as files: what the screen filters, and nobody's contact. */
@ServiceTest
class ReportTest {
    private static final String DEMAND = "/reports/demand-list.xlsx";
    private static final String SUPPLY = "/reports/supply-list.xlsx";
    private static final String CANARY = "13900007777";
    private static final int MOST = 20_000;

    @Inject
    MeterRegistry meters;

    @Inject
    DataSource database;

    private record Table(List<String> heads, List<Row> rows) {
        String text(int row, String head) {
            return rows.get(row).getCellText(heads.indexOf(head));
        }

        CellType type(int row, String head) {
            return rows.get(row).getCell(heads.indexOf(head)).getType();
        }

        LocalDate day(int row, String head) {
            return rows.get(row).getCellAsDate(heads.indexOf(head)).orElseThrow().toLocalDate();
        }

        List<String> column(String head) {
            return IntStream.range(0, rows.size()).mapToObj(row -> text(row, head)).toList();
        }

        String everything() {
            StringBuilder all = new StringBuilder(heads.toString());
            rows.forEach(row -> row.forEach(cell -> all.append(cell == null ? "" : cell.getText()).append('\n')));
            return all.toString();
        }
    }

    /** A filter that the list gets, its file gets too. */
    @ParameterizedTest
    @CsvSource({"exportDemandList, listNeeds", "exportSupplyList, listOffers"})
    void takesTheFiltersOfTheList(String export, String list) {
        List<String> ofPages = List.of("Count", "Limit", "Cursor");
        assertThat(parameters(export)).containsExactlyElementsOf(
                parameters(list).stream().filter(name -> !ofPages.contains(name)).toList());
    }

    private static List<String> parameters(String operation) {
        return Rights.OPERATIONS.get(operation).node().get("parameters").findValuesAsText("$ref").stream()
                .map(ref -> ref.substring(ref.lastIndexOf('/') + 1))
                .toList();
    }

    private static Table table(Response answer) {
        answer.then().statusCode(200).header("Cache-Control", "no-store")
                .contentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        assertThat(answer.header("Content-Disposition")).startsWith("attachment; filename*=UTF-8''").endsWith("-" + LocalDate.now(Times.ZONE) + ".xlsx");
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(answer.asByteArray()))) {
            List<Row> rows = workbook.getFirstSheet().read();
            List<String> heads = rows.getFirst().stream().map(cell -> cell.getText()).toList();
            return new Table(heads, rows.subList(1, rows.size()));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Map<String, Object> need(String category) {
        Map<String, Object> need = Needs.whole();
        need.putAll(Map.of(
                "categoryCode", category, "title", "=HYPERLINK(\"http://x\")", "quantity", 5, "unit", "场", "divisible", true, "anyTime", false,
                "wantedFrom", "2027-03-01", "wantedUntil", "2027-03-20", "urgency", "URGENT",
                "attributes", Map.of("areaMu", 120, "crop", "SUNFLOWER", "watered", true)));
        need.put("contact", Map.of("name", "金丝雀", "phone", CANARY));
        return need;
    }

    @Test
    void writesNeedsInTheWordsOfTheScreenWithTheFieldsOfTheirCategory() {
        String category = AttributesTest.category();
        String id = Needs.listed(need(category));
        Api.as("nongmu-clerk").post("/needs/" + id + "/claim", Map.of("quantity", 2)).then().statusCode(201);
        Table table = table(Needs.DISPATCHER.get(DEMAND + "?categoryCode=" + category));
        assertThat(table.rows()).hasSize(1);
        Response shown = Needs.DISPATCHER.get("/needs/" + id);
        String[] path = shown.<String>path("division.path").split(" / ");
        assertThat(List.of(table.text(0, "编号"), table.text(0, "旗县区"), table.text(0, "苏木乡镇"), table.text(0, "嘎查村")))
                .containsExactly(shown.path("number"), path[0], path[1], shown.path("division.name"));
        assertThat(List.of(table.text(0, "标题"), table.text(0, "状态"), table.text(0, "类别"), table.text(0, "服务形式"), table.text(0, "紧急程度")))
                .containsExactly("'=HYPERLINK(\"http://x\")", "已承接", "试" + category, "田间指导", "急");
        assertThat(table.type(0, "标题")).isEqualTo(CellType.STRING);
        assertThat(List.of(table.text(0, "数量"), table.text(0, "已承接"), table.text(0, "剩余"), table.text(0, "单位"))).containsExactly("5", "2", "3", "场");
        assertThat(table.type(0, "剩余")).isEqualTo(CellType.NUMBER);
        assertThat(table.text(0, "牵头单位")).isEqualTo(shown.path("commitments[0].unit.name"));
        assertThat(table.day(0, "最早哪天")).isEqualTo("2027-03-01");
        assertThat(table.day(0, "最晚哪天")).isEqualTo("2027-03-20");
        assertThat(table.day(0, "列入清单日期")).isEqualTo(LocalDate.now(Times.ZONE));
        assertThat(table.text(0, "字段（亩）")).isEqualTo("120");
        assertThat(table.type(0, "字段（亩）")).isEqualTo(CellType.NUMBER);
        assertThat(table.heads().subList(table.heads().indexOf("字段（亩）"), table.heads().size())).containsExactly("字段（亩）", "字段", "字段");
        assertThat(table.everything()).contains("葵花", "是").doesNotContain(CANARY).doesNotContain("金丝雀").doesNotContain("****");
    }

    @Test
    void writesOffersWithoutWhoIsToBeCalled() {
        String category = AttributesTest.category();
        String id = Needs.publishedOffer(Map.of(
                "categoryCode", category, "attributes", Map.of("areaMu", 7, "note", "@靠渠"), "implementingContact", "金丝雀 " + CANARY,
                "responsibleLeader", "金丝雀"));
        Table table = table(Api.as("nongmu-clerk").get(SUPPLY + "?categoryCode=" + category));
        Response shown = Api.as("nongmu-clerk").get("/offers/" + id);
        assertThat(List.of(table.text(0, "编号"), table.text(0, "服务单位"), table.text(0, "服务事项"), table.text(0, "状态"), table.text(0, "服务形式")))
                .containsExactly(shown.path("number"), shown.path("unit.name"), "葵花列当防治讲座", "已发布", "田间指导");
        assertThat(List.of(table.text(0, "数量"), table.text(0, "已承接"), table.text(0, "剩余"), table.text(0, "单位"), table.text(0, "办理层级")))
                .containsExactly("5", "0", "5", "场", "市级");
        assertThat(table.text(0, "服务范围")).isEqualTo(shown.path("area[0].path"));
        assertThat(table.day(0, "截止日期")).isEqualTo("2029-12-31");
        assertThat(table.text(0, "字段（亩）")).isEqualTo("7");
        assertThat(table.everything()).contains("'@靠渠").doesNotContain(CANARY).doesNotContain("金丝雀");
    }

    @ParameterizedTest
    @CsvSource({
        "wuyuan-dispatch, state=SUBMITTED", "wuyuan-dispatch, 'state=LISTED,RECEIVED&sort=createdAt'", "nongmu-clerk, q=葵花",
        "shi-ducha, 'urgency=URGENT&hasRemaining=true'", "shi-ducha, stale=true", "weijian-clerk, form=HOME_VISIT"
    })
    void holdsTheSameNeedsInTheSameOrderAsTheList(String who, String filters) {
        Needs.listed(need(AttributesTest.category()));
        Api caller = Api.as(who);
        List<String> numbers = caller.get("/needs?limit=100&" + filters).path("items.number");
        // a draft has none
        List<String> first = numbers.stream().map(number -> number == null ? "" : number).toList();
        List<String> exported = table(caller.get(DEMAND + "?" + filters)).column("编号");
        assertThat(exported.stream().limit(100).toList()).containsExactlyElementsOf(first);
        if (first.size() < 100) {
            assertThat(exported).hasSameSizeAs(first);
        }
    }

    @Test
    void speaksTheLanguageOfWhoeverAsks() {
        String category = AttributesTest.category();
        Needs.listed(need(category));
        Table table = table(Needs.DISPATCHER.request().header("Accept-Language", "en").get(DEMAND + "?categoryCode=" + category));
        assertThat(List.of(table.text(0, "State"), table.text(0, "Urgency"), table.text(0, "Field (亩)"))).containsExactly("Listed", "Urgent", "120");
        assertThat(table.everything()).contains("Sunflower", "yes");
    }

    @Test
    void sendsTheFileToABrowserThatNamesNoSuchType() {
        Needs.DISPATCHER.request().header("Accept", "text/html").get(DEMAND + "?state=LISTED&q=没有这样的需求").then().statusCode(200);
    }

    @Test
    void writesDownWhoTookWhichListAway() {
        String category = AttributesTest.category();
        Needs.listed(need(category));
        table(Needs.DISPATCHER.get(DEMAND + "?categoryCode=" + category));
        table(Needs.DISPATCHER.get(SUPPLY + "?categoryCode=" + category));
        String me = Needs.DISPATCHER.get("/session").path("user.id");
        Administration.AUDIT.get("/audit-entries?limit=2&objectType=REPORT&actorId=" + me).then().statusCode(200)
                .body("items.operation", equalTo(List.of("exportSupplyList", "exportDemandList")))
                .body("items.objectCode", equalTo(List.of("supply-list", "demand-list")))
                .body("items.reason", equalTo(List.of("导出 0 条", "导出 1 条")));
    }

    @Test
    void asksTheDatabaseNoMoreForMoreRows() {
        String category = AttributesTest.category();
        Needs.listed(need(category));
        for (String path : List.of(DEMAND, SUPPLY)) {
            long one = statements(path + "?categoryCode=" + category);
            assertThat(statements(path + "?categoryCode=SCIENCE_TECH")).isEqualTo(one).isLessThanOrEqualTo(9);
        }
    }

    private long statements(String path) {
        double before = meters.counter("liangdan.sql.statements", "by", "requests").count();
        table(Needs.DISPATCHER.get(path));
        return (long) (meters.counter("liangdan.sql.statements", "by", "requests").count() - before);
    }

    @Test
    void writesTwentyThousandAndRefusesMore() throws SQLException {
        String category = AttributesTest.category();
        String id = Needs.draft(need(category));
        String offer = Api.as("nongmu-clerk").post("/offers", Map.of("serviceItem", "一次", "categoryCode", category)).path("id");
        try {
            copy("need", id);
            copy("offer", offer);
            for (String list : List.of(DEMAND, SUPPLY)) {
                Api.as("shi-dispatch").get(list + "?categoryCode=" + category).then().statusCode(422)
                        .body("type", equalTo("/problems/out-of-range"), "detail", containsString("20000"));
            }
            run("delete from need where id = (select id from need where category_code = '" + category + "' and id <> '" + id + "' limit 1)");
            assertThat(table(Needs.DISPATCHER.get(DEMAND + "?categoryCode=" + category)).rows()).hasSize(MOST);
        } finally {
            run("delete from need where category_code = '" + category + "' and id <> '" + id + "'");
            run("delete from offer where category_code = '" + category + "' and id <> '" + offer + "'");
        }
    }

    private void copy(String table, String id) throws SQLException {
        String other = table.equals("need") ? "jsonb_build_object('id', gen_random_uuid(), 'client_ref', null)"
                : "jsonb_build_object('id', gen_random_uuid(), 'client_ref', null, 'number', 'GJ-COPY-' || i)";
        run("insert into " + table + " select (jsonb_populate_record(n, " + other + ")).* from " + table + " n, generate_series(1, " + MOST
                + ") i where n.id = '" + UUID.fromString(id) + "'");
    }

    private void run(String statement) throws SQLException {
        try (var connection = database.getConnection(); var made = connection.createStatement()) {
            made.execute(statement);
        }
    }
}
