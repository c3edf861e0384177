package cn.liangdan.commitment;

import cn.liangdan.need.Holding;
import cn.liangdan.platform.Scope;
import cn.liangdan.platform.Select;
import cn.liangdan.platform.Sight;
import cn.liangdan.platform.Sql;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class CommitmentRepository implements PanacheRepositoryBase<Commitment, UUID> {
    private final Sql sql;

    CommitmentRepository(Sql sql) {
        this.sql = sql;
    }

    /** The need that a promise is on; the need is locked before the promise is read. */
    @Nullable UUID needOf(Scope scope, UUID id) {
        Select select = new Select(
                        "select c.need_id from commitment c join need n on n.county = c.county and n.id = c.need_id")
                .where("c.id = ?", id);
        Sight.commitments(select, scope, "c", "n");
        return sql.maybe(select.sql(""), select.arguments(), row -> row.getObject(1, UUID.class));
    }

    /** As it is now that its need is locked. */
    Commitment fresh(Scope scope, UUID id) {
        Commitment commitment = Objects.requireNonNull(findById(id));
        getEntityManager().refresh(commitment);
        return commitment;
    }

    List<Commitment> outstanding(Scope scope, UUID needId) {
        return list("needId = ?1 and state in ?2", needId, CommitmentState.OUTSTANDING);
    }

    /** An accepted promise of the need's present round, as it is now that the need is locked; null when there is none such. */
    @Nullable Commitment engaged(Scope scope, Holding.Held need, UUID id) {
        Commitment found = find("id = ?1 and needId = ?2 and round = ?3 and part is not null", id, need.id(), need.round())
                .firstResult();
        boolean live = found != null && CommitmentState.LIVE.contains(found.state);
        return live ? found : null;
    }

    void add(Scope scope, Commitment commitment) {
        persistAndFlush(commitment);
    }

    /** Writes the change; the version is the new one afterwards. */
    void save(Scope scope, Commitment commitment) {
        flush();
    }
}
