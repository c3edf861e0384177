package cn.liangdan.need;

import cn.liangdan.organisation.UnitRef;
import cn.liangdan.platform.Paging;
import cn.liangdan.platform.Scope;
import cn.liangdan.platform.Select;
import cn.liangdan.platform.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

@ApplicationScoped
class TimelineRepository {
    private final Sql sql;

    TimelineRepository(Sql sql) {
        this.sql = sql;
    }

    /**
     * The scope was asked when the need was read. Derived states of the need are left out: the promise's entry says it.
     * The unit is that of the promise, or whom the actor works for.
     */
    Paging.Page<Timeline.Entry> list(Scope scope, UUID needId, Paging paging) {
        Select select = new Select("select c.id, c.at, c.event, c.actor_kind, c.actor_name, u.id as unit_id, u.name as unit_name,"
                        + " c.object_type, c.object_id, c.state_before, c.state_after, c.reason from platform_change c"
                        + " left join organisation_unit u on u.id = coalesce(c.unit_id, c.actor_unit)")
                .where("c.need_id = ?", needId)
                .where("c.event <> 'need.settled'");
        paging.seek(select, "c.id", "bigint", "c.id", "bigint", false);
        return paging.page(sql.list(select.sql(paging.tail("c.id", "c.id", false)), select.arguments(), row -> {
            UUID unit = row.getObject("unit_id", UUID.class);
            return new Paging.Keyed<>(
                    new Timeline.Entry(
                            Objects.requireNonNull(Sql.instant(row, "at")),
                            row.getString("event"),
                            row.getString("actor_kind"),
                            row.getString("actor_name"),
                            unit == null ? null : new UnitRef(unit, row.getString("unit_name")),
                            row.getString("object_type"),
                            row.getObject("object_id", UUID.class),
                            row.getString("state_before"),
                            row.getString("state_after"),
                            row.getString("reason")),
                    List.of(row.getString("id"), row.getString("id")));
        }));
    }
}
