package cn.liangdan.need;

import cn.liangdan.catalogue.AttributeValues;
import cn.liangdan.platform.Caller;
import cn.liangdan.platform.Paging;
import cn.liangdan.platform.Query;
import cn.liangdan.platform.Sql;
import cn.liangdan.platform.Times;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The demand list as a file tells it: the same entries in the same order as on the screen, all at once. */
@ApplicationScoped
public class DemandLines {
    private static final String COLUMNS = "select n.id, n.created_at, n.updated_at, n.listed_at, n.submitted_at, n.number, n.state, n.kind,"
            + " n.title, n.text, n.category_code, n.form, n.any_time, n.wanted_from, n.wanted_until, n.quantity, n.unit, n.urgency,"
            + " n.people, n.households, n.synthetic, n.attributes, q.taken, q.lead_name,"
            + " county.name as county_name, town.name as town_name, village.name as village_name from ";
    private static final String PLACES = " n left join division county on county.code = n.division / 1000000 * 1000000"
            + " left join division town on town.code = n.division / 1000 * 1000 and n.division / 1000 % 1000 <> 0"
            + " left join division village on village.code = n.division and n.division % 1000 <> 0";

    private final NeedReader reader;

    DemandLines(NeedReader reader) {
        this.reader = reader;
    }

    /**
     * One need, without anybody's contact.
     *
     * @param taken of the quantity, by live commitments
     */
    public record Line(
            @Nullable String number,
            NeedState state,
            NeedKind kind,
            @Nullable String county,
            @Nullable String town,
            @Nullable String village,
            String title,
            String text,
            @Nullable String categoryCode,
            @Nullable String form,
            boolean anyTime,
            @Nullable LocalDate wantedFrom,
            @Nullable LocalDate wantedUntil,
            int quantity,
            int taken,
            String unit,
            String urgency,
            @Nullable Integer people,
            @Nullable Integer households,
            @Nullable String lead,
            @Nullable LocalDate submittedOn,
            @Nullable LocalDate listedOn,
            boolean synthetic,
            Map<String, JsonNode> attributes) {}

    /** @return as many as wanted, and a cursor when there are more */
    public Paging.Page<Line> list(Caller caller, Query query, int most) {
        return reader.list(
                caller.scope(), query, Paging.first(most), needs -> COLUMNS + needs + PLACES + NeedReader.PROMISED,
                row -> new Paging.Keyed<>(line(row), List.of()));
    }

    private static Line line(ResultSet row) throws SQLException {
        return new Line(
                row.getString("number"),
                NeedState.valueOf(row.getString("state")),
                NeedKind.valueOf(row.getString("kind")),
                row.getString("county_name"),
                row.getString("town_name"),
                row.getString("village_name"),
                row.getString("title"),
                row.getString("text"),
                row.getString("category_code"),
                row.getString("form"),
                row.getBoolean("any_time"),
                row.getObject("wanted_from", LocalDate.class),
                row.getObject("wanted_until", LocalDate.class),
                row.getInt("quantity"),
                row.getInt("taken"),
                row.getString("unit"),
                row.getString("urgency"),
                Sql.integer(row, "people"),
                Sql.integer(row, "households"),
                row.getString("lead_name"),
                day(row, "submitted_at"),
                day(row, "listed_at"),
                row.getBoolean("synthetic"),
                AttributeValues.parsed(Objects.requireNonNull(row.getString("attributes"))));
    }

    private static @Nullable LocalDate day(ResultSet row, String column) throws SQLException {
        Instant at = Sql.instant(row, column);
        return at == null ? null : LocalDate.ofInstant(at, Times.ZONE);
    }
}
