package cn.liangdan.need;

import cn.liangdan.platform.DomainException;
import cn.liangdan.platform.Paging;
import cn.liangdan.platform.Query;
import cn.liangdan.platform.Scope;
import cn.liangdan.platform.Select;
import cn.liangdan.platform.Sight;
import cn.liangdan.platform.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The demand list as anybody may read it. */
@ApplicationScoped
class PublicNeeds {
    private final Sql sql;
    private final ReplyRepository replies;

    PublicNeeds(Sql sql, ReplyRepository replies) {
        this.sql = sql;
        this.replies = replies;
    }

    Paging.Page<PublicNeed.Summary> list(Query query, Paging paging) {
        Select select = filtered(query);
        Paging.Total total = paging.total(sql, filtered(query));
        boolean descending = query.text("sort", "-listedAt").startsWith("-");
        paging.seek(select, "n.listed_at", "timestamptz", "n.id", "uuid", descending);
        return paging.page(
                sql.list(
                        select.sql(paging.tail("n.listed_at", "n.id", descending)),
                        select.arguments(),
                        row -> new Paging.Keyed<>(
                                summary(row),
                                List.of(String.valueOf(Sql.instant(row, "listed_at")), row.getString("id")))),
                total);
    }

    private static Select filtered(Query query) {
        Select select = Sight.needs(new Select(NeedReader.HEAD).where("n.listed_at is not null"), Scope.PUBLIC, "n");
        String text = query.text("q");
        if (text != null) {
            select.where("(strpos(n.title, ?) > 0 or strpos(n.text, ?) > 0 or n.number = ?)", text, text, text);
        }
        return select.whereGiven("n.state = any (?)", query.texts("state"))
                .whereGiven("n.category_code = ?", query.text("categoryCode"))
                .within("n.division", query.area());
    }

    PublicNeed get(String number) {
        Select select = Sight.needs(new Select(NeedReader.HEAD).where("n.number = ?", number), Scope.PUBLIC, "n");
        PublicNeed need = sql.maybe(select.sql(""), select.arguments(), this::read);
        if (need == null) {
            throw DomainException.notFound();
        }
        return need;
    }

    private static PublicNeed.Summary summary(ResultSet row) throws SQLException {
        return new PublicNeed.Summary(
                row.getString("number"),
                NeedState.valueOf(row.getString("state")),
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
        return new PublicNeed(
                s.number(), s.state(), s.division(), s.title(), row.getString("text"), s.categoryCode(), s.form(), s.anyTime(),
                s.wantedFrom(), s.wantedUntil(), s.quantity(), s.unit(), s.remaining(), s.lead(), stages(id), replies.latest(Scope.PUBLIC, id),
                satisfaction(id), s.synthetic(), s.programme(), row.getLong("version"));
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
