package cn.liangdan.matching;

import cn.liangdan.deadline.Duty;
import cn.liangdan.platform.Scope;
import cn.liangdan.platform.Select;
import cn.liangdan.platform.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What units were told of gaps, and what their clerks have read of it. */
@ApplicationScoped
class GapNoticeRepository {
    private final Sql sql;

    GapNoticeRepository(Sql sql) {
        this.sql = sql;
    }

    /**
     * What a unit was told of one category and part of its area.
     *
     * @param needs that nobody could meet at the last look
     * @param fresh how many of them were new when it was told
     */
    record Notice(String category, long division, Set<UUID> needs, int fresh, Instant noticedAt) {}

    /** Units with a clerk whose gaps nobody looked for since, the longest ago first. */
    List<Duty.Due> notLookedAtSince(Scope scope, Instant since, Duty.@Nullable Due after, int limit) {
        Select select = new Select("select u.id, coalesce(r.looked_at, to_timestamp(0)) as looked_at from organisation_unit u"
                        + " left join matching_gap_round r on r.unit_id = u.id")
                .where("u.valid_to is null")
                .where("exists (select from account_user a where a.unit_id = u.id and a.state = 'ACTIVE')")
                .where("coalesce(r.looked_at, to_timestamp(0)) < ?", since);
        if (after != null) {
            select.where("(coalesce(r.looked_at, to_timestamp(0)), u.id) > (?, ?)", after.since(), after.id());
        }
        return sql.list(
                select.sql("order by 2, 1 limit " + limit), select.arguments(),
                row -> new Duty.Due(Objects.requireNonNull(Sql.instant(row, "looked_at")), row.getObject("id", UUID.class)));
    }

    /** @return false when somebody has looked since */
    boolean look(Scope scope, UUID unit, Instant since, Instant now) {
        return sql.run(
                        "insert into matching_gap_round as r (unit_id, looked_at) values (?, ?)"
                                + " on conflict (unit_id) do update set looked_at = excluded.looked_at where r.looked_at < ?",
                        List.of(unit, now, since))
                == 1;
    }

    List<Notice> notices(Scope scope, UUID unit) {
        return sql.list(
                "select * from matching_gap_notice where unit_id = ? order by noticed_at desc, category_code, division", List.of(unit),
                GapNoticeRepository::notice);
    }

    /** Those of a clerk's unit that came after what the clerk has read. */
    List<Notice> unread(Scope scope, UUID unit, UUID clerk) {
        return sql.list(
                "select n.* from matching_gap_notice n left join matching_gap_reading r on r.user_id = ?"
                        + " where n.unit_id = ? and (r.read_until is null or n.noticed_at >= r.read_until)"
                        + " order by n.noticed_at desc, cardinality(n.needs) desc, n.category_code, n.division",
                List.of(clerk, unit),
                GapNoticeRepository::notice);
    }

    void save(Scope scope, UUID unit, Notice notice) {
        sql.run(
                "insert into matching_gap_notice (unit_id, category_code, division, needs, fresh, noticed_at) values (?, ?, ?, ?, ?, ?)"
                        + " on conflict (unit_id, category_code, division) do update"
                        + " set needs = excluded.needs, fresh = excluded.fresh, noticed_at = excluded.noticed_at",
                List.of(unit, notice.category(), notice.division(), notice.needs(), notice.fresh(), notice.noticedAt()));
    }

    void remove(Scope scope, UUID unit, Notice notice) {
        sql.run(
                "delete from matching_gap_notice where unit_id = ? and category_code = ? and division = ?",
                List.of(unit, notice.category(), notice.division()));
    }

    void readUntil(Scope scope, UUID clerk, Instant until) {
        sql.run(
                "insert into matching_gap_reading as r (user_id, read_until) values (?, ?)"
                        + " on conflict (user_id) do update set read_until = greatest(r.read_until, excluded.read_until)",
                List.of(clerk, until));
    }

    private static Notice notice(ResultSet row) throws SQLException {
        return new Notice(
                row.getString("category_code"), row.getLong("division"),
                List.of((UUID[]) row.getArray("needs").getArray()).stream().collect(Collectors.toUnmodifiableSet()), row.getInt("fresh"),
                Objects.requireNonNull(Sql.instant(row, "noticed_at")));
    }
}
