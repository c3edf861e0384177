package cn.liangdan.need;

import cn.liangdan.division.DivisionRef;
import cn.liangdan.platform.Scope;
import cn.liangdan.platform.Select;
import cn.liangdan.platform.Sight;
import cn.liangdan.platform.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What needs came from and went into; stored from the newer need, or the one that ended, to the other. */
@ApplicationScoped
class LinkRepository {
    private static final String BOTH =
            " where kind = 'RELATED' and (need_id = ? and to_need_id = ? or need_id = ? and to_need_id = ?)";

    private final Sql sql;

    LinkRepository(Sql sql) {
        this.sql = sql;
    }

    void add(Scope scope, Need from, NeedLink.Kind kind, Need to) {
        sql.run(
                "insert into need_link (county, need_id, kind, to_county, to_need_id) values (?, ?, ?, ?, ?)",
                List.of(from.county, from.id, kind, to.county, to.id));
    }

    /** Whichever of the two it was made from. */
    boolean areRelated(Scope scope, Need one, Need other) {
        return sql.one("select exists (select from need_link" + BOTH + ")", between(one, other), row -> row.getBoolean(1));
    }

    void unrelate(Scope scope, Need one, Need other) {
        sql.run("delete from need_link" + BOTH, between(one, other));
    }

    private static List<Object> between(Need one, Need other) {
        return List.of(one.id, other.id, other.id, one.id);
    }

    /** The offer that a need is like; null when it is out of sight. */
    NeedView.@Nullable OfferRef offer(Scope scope, UUID offerId) {
        Select select = Sight.offers(new Select("select o.id, o.service_item from offer o").where("o.id = ?", offerId), scope, "o");
        return sql.maybe(
                select.sql(""), select.arguments(), row -> new NeedView.OfferRef(row.getObject(1, UUID.class), row.getString(2)));
    }

    private record Found(NeedLink.Kind kind, UUID id, String number, String title, NeedState state) {}

    List<NeedLink> of(Scope scope, UUID needId) {
        List<Found> all = sql.list(
                "select l.kind, false as turned, n.id, n.number, n.title, n.state from need_link l join need n"
                        + " on n.county = l.to_county and n.id = l.to_need_id where l.need_id = ?"
                        + " union all select l.kind, true, n.id, n.number, n.title, n.state from need_link l join need n"
                        + " on n.county = l.county and n.id = l.need_id where l.to_need_id = ? order by 1, 4",
                List.of(needId, needId),
                row -> {
                    NeedLink.Kind kind = NeedLink.Kind.valueOf(row.getString(1));
                    return new Found(
                            row.getBoolean(2) ? kind.opposite() : kind,
                            row.getObject(3, UUID.class),
                            row.getString(4),
                            row.getString(5),
                            NeedState.valueOf(row.getString(6)));
                });
        Set<UUID> visible = visible(scope, all.stream().map(Found::id).toList());
        return all.stream()
                .map(one -> visible.contains(one.id())
                        ? new NeedLink(one.kind(), one.id(), one.number(), one.title(), one.state())
                        : new NeedLink(one.kind(), null, one.number(), null, one.state()))
                .toList();
    }

    /** Those that the scope shows, without ids: for readers who know needs by their numbers. */
    List<NeedLink> listed(Scope scope, UUID needId) {
        return of(scope, needId).stream()
                .filter(link -> link.id() != null)
                .map(link -> new NeedLink(link.kind(), null, link.number(), link.title(), link.state()))
                .toList();
    }

    private Set<UUID> visible(Scope scope, List<UUID> ids) {
        Select select = Sight.needs(new Select("select n.id from need n").where("n.id = any (?)", ids), scope, "n");
        return ids.isEmpty()
                ? Set.of()
                : new HashSet<>(sql.list(select.sql(""), select.arguments(), row -> row.getObject(1, UUID.class)));
    }

    /** The divisions of all needs that were merged into this one, however many steps ago. */
    List<DivisionRef> origins(Scope scope, UUID needId) {
        return sql.list(
                "with recursive merged as (select need_id from need_link where to_need_id = ? and kind = 'MERGED_INTO' union"
                        + " select l.need_id from need_link l join merged m on l.to_need_id = m.need_id where l.kind = 'MERGED_INTO')"
                        + " select distinct d.code, d.name, d.path from merged m join need n on n.id = m.need_id"
                        + " join division d on d.code = n.division order by d.code",
                List.of(needId),
                row -> new DivisionRef(row.getString(1), row.getString(2), row.getString(3)));
    }
}
