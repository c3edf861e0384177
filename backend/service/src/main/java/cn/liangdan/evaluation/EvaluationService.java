package cn.liangdan.evaluation;

import cn.liangdan.need.Judging;
import cn.liangdan.need.NeedView;
import cn.liangdan.platform.Caller;
import cn.liangdan.platform.Ids;
import cn.liangdan.platform.Request;
import cn.liangdan.platform.Times;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** 评单: the village judges the answer; the serving unit never does. */
@ApplicationScoped
public class EvaluationService {
    private final EvaluationRepository evaluations;
    private final Judging judging;
    private final Ids ids;
    private final Times times;

    EvaluationService(EvaluationRepository evaluations, Judging judging, Ids ids, Times times) {
        this.evaluations = evaluations;
        this.judging = judging;
        this.ids = ids;
        this.times = times;
    }

    /** What is said of the answer. */
    public record EvaluationRequest(String satisfaction, boolean solved, @Nullable String comment) {}

    public NeedView evaluate(Caller caller, UUID needId, Request request) {
        Judging.Judged need = judging.begin(caller, needId);
        EvaluationRequest evaluation = request.body(EvaluationRequest.class);
        judging.requireNow(caller, needId, request);
        evaluations.add(caller.scope(), need, ids.next(), caller.id(), evaluation, times.now());
        boolean satisfied = !evaluation.satisfaction().equals("DISSATISFIED");
        return judging.settle(caller, needId, satisfied, evaluation.satisfaction());
    }
}
