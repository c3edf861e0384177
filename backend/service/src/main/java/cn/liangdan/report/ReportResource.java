package cn.liangdan.report;

import cn.liangdan.platform.Answer;
import cn.liangdan.platform.Exchange;
import cn.liangdan.platform.Text;
import cn.liangdan.platform.Times;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

@Path("/api/v1/reports")
@RunOnVirtualThread
class ReportResource {
    private final Exchange exchange;
    private final ReportService reports;
    private final Times times;

    ReportResource(Exchange exchange, ReportService reports, Times times) {
        this.exchange = exchange;
        this.reports = reports;
        this.times = times;
    }

    @GET
    @Path("/demand-list.xlsx")
    public Response demandList() {
        return exchange.read(caller -> file("demand-list", reports.demandList(caller, exchange.query(), exchange::say)));
    }

    @GET
    @Path("/supply-list.xlsx")
    public Response supplyList() {
        return exchange.read(caller -> file("supply-list", reports.supplyList(caller, exchange.query(), exchange::say)));
    }

    private Answer file(String code, byte[] bytes) {
        String name = exchange.say(Text.of("export." + code)) + "-" + times.today() + ".xlsx";
        String encoded = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
        return Answer.download(bytes, Sheet.MEDIA_TYPE, "attachment; filename*=UTF-8''" + encoded);
    }
}
