package cn.liangdan.need;

import cn.liangdan.organisation.ClosingCheck;
import cn.liangdan.organisation.HomeKind;
import cn.liangdan.platform.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The needs of a station that are on their way. */
@ApplicationScoped
class StationNeeds implements ClosingCheck {
    private final Sql sql;

    StationNeeds(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Map<Open, Long> stillOpen(HomeKind kind, UUID id) {
        return kind == HomeKind.STATION
                ? Map.of(Open.NEED, sql.one("select count(*) from need where station_id = ? and state not in ('CLOSED', 'MERGED', 'WITHDRAWN')", List.of(id), row -> row.getLong(1)))
                : Map.of();
    }
}
