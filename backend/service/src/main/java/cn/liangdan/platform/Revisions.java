package cn.liangdan.platform;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Keeps what a thing was before each change; the present is in its own table. */
@ApplicationScoped
public class Revisions {
    private static final int SHOWN = 200;

    private final Sql sql;
    private final Times times;

    Revisions(Sql sql, Times times) {
        this.sql = sql;
        this.times = times;
    }

    /** @param before the resource as it was shown until now */
    public void supersede(Caller caller, String objectType, Object id, long version, Object before) {
        sql.run(
                "insert into platform_revision (object_type, object_id, version, during, changed_by, content) select ?, ?, ?,"
                        + " tstzrange((select max(upper(during)) from platform_revision where object_type = ? and object_id = ?), ?),"
                        + " ?, ?::jsonb",
                List.of(
                        objectType, id.toString(), version, objectType, id.toString(), times.now(), caller.displayName(),
                        new String(Rendered.json(before), StandardCharsets.UTF_8)));
    }

    public List<Revision> of(String objectType, Object id) {
        return sql.list(
                "select version, lower(during) as since, upper(during) as until, changed_by, content from platform_revision"
                        + " where object_type = ? and object_id = ? order by version desc limit " + SHOWN,
                List.of(objectType, id.toString()),
                row -> new Revision(
                        row.getLong("version"),
                        Sql.instant(row, "since"),
                        Objects.requireNonNull(Sql.instant(row, "until")),
                        row.getString("changed_by"),
                        parse(row.getString("content"))));
    }

    private static JsonNode parse(String json) {
        try {
            return Json.MAPPER.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
