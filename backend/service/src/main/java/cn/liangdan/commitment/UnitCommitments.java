package cn.liangdan.commitment;

import cn.liangdan.organisation.ClosingCheck;
import cn.liangdan.organisation.HomeKind;
import cn.liangdan.platform.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The promises of a unit that are not kept yet. */
@ApplicationScoped
class UnitCommitments implements ClosingCheck {
    private final Sql sql;

    UnitCommitments(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Map<Open, Long> stillOpen(HomeKind kind, UUID id) {
        return kind == HomeKind.UNIT
                ? Map.of(Open.COMMITMENT, sql.one("select count(*) from commitment where unit_id = ? and state in ('PROPOSED', 'ACCEPTED', 'SCHEDULED', 'DELIVERED')", List.of(id), row -> row.getLong(1)))
                : Map.of();
    }
}
