package cn.liangdan.need;

import cn.liangdan.catalogue.AttributeValues;
import cn.liangdan.division.DivisionService;
import cn.liangdan.platform.Browse;
import cn.liangdan.platform.DomainException;
import cn.liangdan.platform.Paging;
import cn.liangdan.platform.Query;
import cn.liangdan.platform.Scope;
import cn.liangdan.platform.Search;
import cn.liangdan.platform.Select;
import cn.liangdan.platform.Sight;
import cn.liangdan.platform.Sql;
import cn.liangdan.recurrence.Recurrence;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The demand list as anybody may read it. */
@ApplicationScoped
public class PublicNeeds {
    private final Sql sql;
    private final ReplyRepository replies;
    private final LinkRepository links;
    private final DivisionService divisions;
    private final AttributeValues attributes;

    PublicNeeds(Sql sql, ReplyRepository replies, LinkRepository links, DivisionService divisions, AttributeValues attributes) {
        this.sql = sql;
        this.replies = replies;
        this.links = links;
        this.divisions = divisions;
        this.attributes = attributes;
    }

    Paging.Page<PublicNeed.Summary> list(Query query, Paging paging) {
        boolean descending = query.text("sort", "-listedAt").startsWith("-");
        Browse.Order order = Browse.Order.byTime("n.listed_at", descending).inSlots();
        return NeedFilters.browse(Scope.PUBLIC, query, Search.of(query.text("q"), divisions::places), order)
                .page(sql, paging, NeedReader::head, row -> new Paging.Keyed<>(
                        summary(row), List.of(String.valueOf(Sql.instant(row, "listed_at")), row.getString("id"))));
    }

    /** @throws DomainException 404 when no need of that number is on the public list */
    public PublicNeed get(String number) {
        Select select = Sight.needs(new Select(NeedReader.HEAD).where("n.number = ?", number), Scope.PUBLIC, "n");
        PublicNeed need = sql.maybe(select.sql(""), select.arguments(), this::read);
        if (need == null) {
            throw DomainException.notFound();
        }
        return need;
    }

    /** What somebody who follows a need is told of it. */
    public record Followed(UUID id, int county, String number, String title, NeedState state) {}

    /** @return null when no need of that number is on the public list */
    public @Nullable Followed followed(String number) {
        return followed("n.number = ?", number);
    }

    public @Nullable Followed followed(UUID id) {
        return followed("n.id = ?", id);
    }

    private @Nullable Followed followed(String condition, Object value) {
        Select select = Sight.needs(
                new Select("select n.id, n.county, n.number, n.title, n.state from need n").where(condition, value), Scope.PUBLIC, "n");
        return sql.maybe(select.sql(""), select.arguments(), row -> new Followed(
                row.getObject(1, UUID.class), row.getInt(2), row.getString(3), row.getString(4), NeedState.valueOf(row.getString(5))));
    }

    private static PublicNeed.Summary summary(ResultSet row) throws SQLException {
        return new PublicNeed.Summary(
                row.getString("number"),
                NeedState.valueOf(row.getString("state")),
                NeedKind.valueOf(row.getString("kind")),
                NeedReader.division(row),
                row.getString("title"),
                row.getString("category_code"),
                row.getString("form"),
                row.getBoolean("any_time"),
                row.getObject("wanted_from", LocalDate.class),
                row.getObject("wanted_until", LocalDate.class),
                row.getInt("quantity"),
                row.getString("unit"),
                row.getInt("remaining"),
                NeedReader.lead(row),
                Objects.requireNonNull(Sql.instant(row, "listed_at")),
                row.getBoolean("synthetic"),
                row.getString("programme"));
    }

    private PublicNeed read(ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        PublicNeed.Summary s = summary(row);
        More more = more(id);
        return new PublicNeed(
                s.number(), s.state(), s.kind(), s.division(), s.title(), row.getString("text"), s.categoryCode(), s.form(), s.anyTime(),
                s.wantedFrom(), s.wantedUntil(), s.quantity(), s.unit(), s.remaining(), s.lead(), more.audience(),
                more.households(), attributes.shownPublicly(s.categoryCode(), more.attributes()), more.recurrence(), stages(id), replies.latest(Scope.PUBLIC, id),
                satisfaction(id), links.listed(Scope.PUBLIC, id), s.synthetic(), s.programme(), row.getLong("version"));
    }

    /** What a need's page says beyond its line of the list. */
    private record More(List<String> audience, @Nullable Integer households, Map<String, JsonNode> attributes, @Nullable Recurrence recurrence) {}

    private More more(UUID id) {
        return sql.one(
                "select audience, households, attributes, recurrence from need where id = ?",
                List.of(id),
                row -> new More(
                        Sql.texts(row, "audience"), Sql.integer(row, "households"),
                        AttributeValues.parsed(row.getString("attributes")),
                        Recurrence.read(row.getString("recurrence"))));
    }

    private List<PublicNeed.Stage> stages(UUID id) {
        return sql.list(
                "select state_after, min(at) as at from platform_change where object_type = 'NEED' and need_id = ?"
                        + " and state_after not in ('DRAFT', 'CORRECTION') group by state_after order by min(id)",
                List.of(id),
                row -> new PublicNeed.Stage(
                        NeedState.valueOf(row.getString(1)), Objects.requireNonNull(Sql.instant(row, "at"))));
    }

    private @Nullable String satisfaction(UUID id) {
        return sql.maybe(
                "select satisfaction from evaluation where need_id = ? order by round desc limit 1",
                List.of(id),
                row -> row.getString(1));
    }
}
