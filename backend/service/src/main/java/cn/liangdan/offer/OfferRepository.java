package cn.liangdan.offer;

import cn.liangdan.platform.Scope;
import cn.liangdan.platform.Select;
import cn.liangdan.platform.Sight;
import cn.liangdan.platform.Sql;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class OfferRepository implements PanacheRepositoryBase<Offer, UUID> {
    private final Sql sql;

    OfferRepository(Sql sql) {
        this.sql = sql;
    }

    /** @return null when it is not there or not within the scope */
    @Nullable Offer find(Scope scope, UUID id) {
        return visible(scope, id, "") ? findById(id) : null;
    }

    /** Takes the row for the rest of the transaction: whoever reserves capacity waits for whoever is reserving it. */
    @Nullable Offer lock(Scope scope, UUID id) {
        if (!visible(scope, id, "for no key update of o")) {
            return null;
        }
        Offer offer = findById(id);
        getEntityManager().refresh(offer);
        return offer;
    }

    private boolean visible(Scope scope, UUID id, String lock) {
        Select select = Sight.offers(new Select("select o.id from offer o").where("o.id = ?", id), scope, "o");
        return sql.maybe(select.sql(lock), select.arguments(), row -> true) != null;
    }

    void add(Scope scope, Offer offer) {
        persistAndFlush(offer);
    }

    /** Writes the change; the version is the new one afterwards. */
    void save(Scope scope, Offer offer) {
        flush();
    }

    void setArea(Scope scope, UUID offerId, List<Long> divisions) {
        sql.run("delete from offer_area where offer_id = ?", List.of(offerId));
        divisions.forEach(division ->
                sql.run("insert into offer_area (offer_id, division) values (?, ?)", List.of(offerId, division)));
    }

    List<Long> area(Scope scope, UUID offerId) {
        return sql.list(
                "select division from offer_area where offer_id = ? order by division", List.of(offerId), row -> row.getLong(1));
    }

    /** What the live promises take of its capacity. */
    int taken(Scope scope, UUID offerId) {
        return sql.one("select " + Stock.TAKEN + " from offer o where o.id = ?", List.of(offerId), row -> row.getInt(1));
    }
}
