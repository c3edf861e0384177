package cn.liangdan.organisation;

import cn.liangdan.platform.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What of the organisation itself hangs on a unit. */
@ApplicationScoped
class UnitHoldings implements ClosingCheck {
    private final Sql sql;

    UnitHoldings(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Map<Open, Long> stillOpen(HomeKind kind, UUID id) {
        return kind == HomeKind.UNIT
                ? Map.of(
                        Open.PAIRING, count("select count(*) from organisation_pairing where unit_id = ? and valid_to is null", id),
                        Open.UNIT, count("select count(*) from organisation_unit where sponsor = ? and valid_to is null", id))
                : Map.of();
    }

    private long count(String statement, UUID id) {
        return sql.one(statement, List.of(id), row -> row.getLong(1));
    }
}
