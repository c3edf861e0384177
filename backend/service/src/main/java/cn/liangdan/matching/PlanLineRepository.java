package cn.liangdan.matching;

import cn.liangdan.organisation.UnitRef;
import cn.liangdan.platform.Json;
import cn.liangdan.platform.Paging;
import cn.liangdan.platform.Query;
import cn.liangdan.platform.Scope;
import cn.liangdan.platform.Select;
import cn.liangdan.platform.Sql;
import cn.liangdan.platform.Text;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** The lines of plans; who reads them was asked of the plan. */
@ApplicationScoped
class PlanLineRepository {
    private static final String HEAD =
            "select l.*, u.name as unit_name, t.name as today_unit_name from matching_plan_line l"
                    + " join organisation_unit u on u.id = l.unit_id left join organisation_unit t on t.id = l.today_unit_id";

    private final Sql sql;

    PlanLineRepository(Sql sql) {
        this.sql = sql;
    }

    /** A line as it is stored; its parts are texts by their keys. */
    record Row(
            UUID id, int rank, int county, UUID need_id, long need_version, @Nullable UUID offer_id, UUID unit_id, int quantity,
            @Nullable LocalDate occurrence_on, long points, List<PlanLine.Part> parts, List<String> words, PlanLine.Change change,
            @Nullable UUID today_unit_id, @Nullable UUID today_offer_id) {}

    /** All in one statement. */
    void add(Scope scope, UUID plan, List<Row> rows) {
        sql.run(
                "insert into matching_plan_line (plan_id, id, rank, county, need_id, need_version, offer_id, unit_id, quantity,"
                        + " occurrence_on, points, parts, words, change, today_unit_id, today_offer_id) select ?, r.* from"
                        + " jsonb_to_recordset(?::jsonb) as r (id uuid, rank int, county int, need_id uuid, need_version bigint,"
                        + " offer_id uuid, unit_id uuid, quantity int, occurrence_on date, points bigint, parts jsonb, words jsonb,"
                        + " change text, today_unit_id uuid, today_offer_id uuid)",
                List.of(plan, PlanRepository.json(rows)));
    }

    Paging.Page<PlanLine> list(Scope scope, UUID plan, Query query, Paging paging) {
        Select select = new Select(HEAD).where("l.plan_id = ?", plan).whereGiven("l.change = any (?)", query.texts("change"));
        if (query.choice("applied") != null) {
            select.where(query.flag("applied") ? "l.outcome is not null" : "l.outcome is null");
        }
        if (!paging.after().isEmpty()) {
            select.where("l.rank > ?", Integer.parseInt(paging.after().getFirst()));
        }
        return paging.page(sql.list(
                select.sql("order by l.rank limit " + (paging.limit() + 1)), select.arguments(),
                row -> new Paging.Keyed<>(line(row), List.of(row.getString("rank")))));
    }

    List<PlanLine> of(Scope scope, UUID plan, List<UUID> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Select select = new Select(HEAD).where("l.plan_id = ?", plan).where("l.id = any (?)", ids);
        return sql.list(select.sql("order by l.rank"), select.arguments(), PlanLineRepository::line);
    }

    /** New lines on which nothing was tried yet, best first. */
    List<PlanLine> left(Scope scope, UUID plan, int limit) {
        Select select = new Select(HEAD).where("l.plan_id = ?", plan).where("l.outcome is null").where("l.change = 'NEW'");
        return sql.list(select.sql("order by l.rank limit " + limit), select.arguments(), PlanLineRepository::line);
    }

    /** Locks the line; whoever applies it too waits, and finds what became of it. */
    @Nullable PlanLine lock(Scope scope, UUID id) {
        return sql.maybe(HEAD + " where l.id = ? for update of l", List.of(id), PlanLineRepository::line);
    }

    void decide(Scope scope, UUID id, PlanLine.Outcome outcome, @Nullable UUID commitment) {
        sql.run(
                "update matching_plan_line set outcome = ?, commitment_id = ? where id = ?", Arrays.asList(outcome, commitment, id));
    }

    /** The other parts of a need whose version the plan itself has moved. */
    void follow(Scope scope, UUID plan, UUID need, long from, long to) {
        sql.run(
                "update matching_plan_line set need_version = ? where plan_id = ? and need_id = ? and need_version = ?"
                        + " and outcome is null",
                List.of(to, plan, need, from));
    }

    private static PlanLine line(ResultSet row) throws SQLException {
        String outcome = row.getString("outcome");
        return new PlanLine(
                row.getObject("id", UUID.class),
                row.getObject("need_id", UUID.class),
                row.getInt("county"),
                row.getLong("need_version"),
                row.getObject("offer_id", UUID.class),
                new UnitRef(row.getObject("unit_id", UUID.class), row.getString("unit_name")),
                row.getInt("quantity"),
                row.getObject("occurrence_on", LocalDate.class),
                row.getLong("points"),
                parts(row.getString("parts")),
                words(row.getString("words")),
                PlanLine.Change.valueOf(row.getString("change")),
                today(row),
                outcome == null ? null : PlanLine.Outcome.valueOf(outcome),
                row.getObject("commitment_id", UUID.class));
    }

    private static PlanLine.@Nullable Today today(ResultSet row) throws SQLException {
        UUID unit = row.getObject("today_unit_id", UUID.class);
        return unit == null
                ? null
                : new PlanLine.Today(new UnitRef(unit, row.getString("today_unit_name")), row.getObject("today_offer_id", UUID.class));
    }

    private static List<PlanLine.Part> parts(String json) {
        List<PlanLine.Part> parts = new ArrayList<>();
        for (JsonNode part : tree(json)) {
            parts.add(new PlanLine.Part(
                    part.get("criterion").asText(), part.get("points").asInt(), part.get("highest").asInt(), text(part.get("detail"))));
        }
        return parts;
    }

    /** A text may have texts in its places. */
    private static Text text(JsonNode node) {
        Object[] args = StreamSupport.stream(node.get("args").spliterator(), false)
                .map(arg -> arg.isObject() ? text(arg) : arg.isNumber() ? (Object) arg.asLong() : arg.asText())
                .toArray();
        return Text.of(node.get("key").asText(), args);
    }

    private static List<String> words(String json) {
        return StreamSupport.stream(tree(json).spliterator(), false).map(JsonNode::asText).toList();
    }

    private static JsonNode tree(String json) {
        try {
            return Json.MAPPER.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
