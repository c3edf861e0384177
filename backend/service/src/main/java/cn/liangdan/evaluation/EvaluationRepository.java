package cn.liangdan.evaluation;

import cn.liangdan.need.Judging;
import cn.liangdan.platform.Scope;
import cn.liangdan.platform.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;

@ApplicationScoped
class EvaluationRepository {
    private final Sql sql;

    EvaluationRepository(Sql sql) {
        this.sql = sql;
    }

    void add(
            Scope scope, Judging.Judged need, UUID id, UUID evaluator, EvaluationService.EvaluationRequest evaluation, Instant now) {
        sql.run(
                "insert into evaluation (county, id, need_id, round, satisfaction, solved, comment, evaluated_by, evaluated_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                Arrays.asList(
                        need.county(), id, need.id(), need.round(), evaluation.satisfaction(), evaluation.solved(),
                        evaluation.comment(), evaluator, now));
    }
}
