package cn.liangdan.offer;

import cn.liangdan.organisation.ClosingCheck;
import cn.liangdan.organisation.HomeKind;
import cn.liangdan.platform.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The offers of a unit that are on the supply list. */
@ApplicationScoped
class UnitOffers implements ClosingCheck {
    private final Sql sql;

    UnitOffers(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Map<Open, Long> stillOpen(HomeKind kind, UUID id) {
        return kind == HomeKind.UNIT
                ? Map.of(Open.OFFER, sql.one("select count(*) from offer where unit_id = ? and state = 'PUBLISHED'", List.of(id), row -> row.getLong(1)))
                : Map.of();
    }
}
