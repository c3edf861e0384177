package cn.liangdan.audit;

import cn.liangdan.platform.Answer;
import cn.liangdan.platform.Exchange;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

@Path("/api/v1/audit-entries")
@RunOnVirtualThread
class AuditResource {
    private final Exchange exchange;
    private final AuditService audit;

    AuditResource(Exchange exchange, AuditService audit) {
        this.exchange = exchange;
        this.audit = audit;
    }

    @GET
    public Response list() {
        return exchange.read(caller -> Answer.plain(audit.list(caller, exchange.query(), exchange.paging())));
    }
}
