package cn.liangdan.platform;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;

@ApplicationScoped
class ChangeRepository {
    private static final long NUMBERING = 0x6C69616E67L;
    private static final int BATCH = 10_000;

    private final Sql sql;

    ChangeRepository(Sql sql) {
        this.sql = sql;
    }

    /**
     * Gives committed changes their positions. One at a time, under a lock that is held until its own commit, so that
     * positions become visible in their order and without a gap.
     */
    void number(Scope scope) {
        boolean waiting = sql.one(
                "select exists (select from platform_change where position is null)", List.of(), row -> row.getBoolean(1));
        if (!waiting) {
            return;
        }
        sql.list("select pg_advisory_xact_lock(?)", List.of(NUMBERING), row -> 0);
        sql.run(
                "with fresh as (select id, row_number() over (order by id)"
                        + " + coalesce((select max(position) from platform_change), 0) as position"
                        + " from (select id from platform_change where position is null order by id limit " + BATCH + ") waiting)"
                        + " update platform_change c set position = fresh.position from fresh where fresh.id = c.id",
                List.of());
    }

    long head(Scope scope) {
        return sql.one("select coalesce(max(position), 0) from platform_change", List.of(), row -> row.getLong(1));
    }

    List<Change> after(Scope scope, long position, int limit) {
        Select select = new Select(
                        "select position, at, object_type, object_id, version, event, state_after, data from platform_change")
                .where("position > ?", position)
                .within("division", scope.area())
                .whereGiven("client_id = ?", scope.client());
        return sql.list(
                select.sql("order by position limit " + limit),
                select.arguments(),
                row -> new Change(
                        row.getLong(1),
                        Objects.requireNonNull(Sql.instant(row, "at")),
                        row.getString(3),
                        row.getObject(4, java.util.UUID.class),
                        row.getLong(5),
                        row.getString(6),
                        row.getString(7),
                        json(row.getString(8))));
    }

    List<Transition> transitions(Scope scope, long position, int limit) {
        return sql.list(
                "select position, at, object_type, need_id, event, state_before, state_after from platform_change"
                        + " where position > ? order by position limit " + limit,
                List.of(position),
                row -> new Transition(
                        row.getLong(1),
                        Objects.requireNonNull(Sql.instant(row, "at")),
                        row.getString(3),
                        row.getObject(4, java.util.UUID.class),
                        row.getString(5),
                        row.getString(6),
                        row.getString(7)));
    }

    private static JsonNode json(String text) {
        try {
            return Json.MAPPER.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
