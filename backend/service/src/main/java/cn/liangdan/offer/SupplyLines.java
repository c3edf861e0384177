package cn.liangdan.offer;

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

/** The supply list as a file tells it: the same entries in the same order as on the screen, all at once. */
@ApplicationScoped
public class SupplyLines {
    private static final String COLUMNS = "select o.id, o.updated_at, o.number, o.state, o.origin, u.name as unit_name, o.service_item,"
            + " o.description, o.category_code, o.service_form, o.available_from, o.available_until, o.capacity, o.capacity_unit, o.level,"
            + " o.cost_fen, o.published_at, o.synthetic, o.attributes, " + Stock.TAKEN + " as taken,"
            + " (select string_agg(d.path, '\u3001' order by d.code) from offer_area a join division d on d.code = a.division"
            + " where a.offer_id = o.id) as area from ";
    private static final String UNIT = " o join organisation_unit u on u.id = o.unit_id";

    private final OfferReader reader;

    SupplyLines(OfferReader reader) {
        this.reader = reader;
    }

    /**
     * One offer, without anybody's contact.
     *
     * @param taken of the capacity, by live commitments
     */
    public record Line(
            String number,
            OfferState state,
            String origin,
            String unit,
            String serviceItem,
            @Nullable String description,
            String categoryCode,
            @Nullable String form,
            @Nullable String area,
            @Nullable LocalDate availableFrom,
            @Nullable LocalDate availableUntil,
            @Nullable Integer capacity,
            int taken,
            @Nullable String capacityUnit,
            @Nullable String level,
            long costFen,
            @Nullable LocalDate publishedOn,
            boolean synthetic,
            Map<String, JsonNode> attributes) {}

    /** @return as many as wanted, and a cursor when there are more */
    public Paging.Page<Line> list(Caller caller, Query query, int most) {
        return reader.list(
                caller.scope(), query, Paging.first(most), offers -> COLUMNS + offers + UNIT, row -> new Paging.Keyed<>(line(row), List.of()));
    }

    private static Line line(ResultSet row) throws SQLException {
        Instant published = Sql.instant(row, "published_at");
        return new Line(
                row.getString("number"),
                OfferState.valueOf(row.getString("state")),
                row.getString("origin"),
                row.getString("unit_name"),
                row.getString("service_item"),
                row.getString("description"),
                row.getString("category_code"),
                row.getString("service_form"),
                row.getString("area"),
                row.getObject("available_from", LocalDate.class),
                row.getObject("available_until", LocalDate.class),
                Sql.integer(row, "capacity"),
                row.getInt("taken"),
                row.getString("capacity_unit"),
                row.getString("level"),
                row.getLong("cost_fen"),
                published == null ? null : LocalDate.ofInstant(published, Times.ZONE),
                row.getBoolean("synthetic"),
                AttributeValues.parsed(Objects.requireNonNull(row.getString("attributes"))));
    }
}
