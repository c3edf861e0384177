package cn.liangdan.evaluation;

import cn.liangdan.need.NeedView;
import cn.liangdan.platform.Answer;
import cn.liangdan.platform.Exchange;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

@Path("/api/v1/needs/{id}/evaluation")
@RunOnVirtualThread
class EvaluationResource {
    private final Exchange exchange;
    private final EvaluationService evaluations;

    EvaluationResource(Exchange exchange, EvaluationService evaluations) {
        this.exchange = exchange;
        this.evaluations = evaluations;
    }

    @POST
    public Response evaluate(byte[] body) {
        return exchange.write(body, caller -> form -> {
            NeedView need = evaluations.evaluate(caller, exchange.id(), form);
            return Answer.created(need, "/needs/" + need.id());
        });
    }
}
