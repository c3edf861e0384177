package cn.liangdan.attachment;

import cn.liangdan.platform.Answer;
import cn.liangdan.platform.Exchange;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

@Path("/api/v1/attachments")
@RunOnVirtualThread
class AttachmentResource {
    private final Exchange exchange;
    private final AttachmentService attachments;

    AttachmentResource(Exchange exchange, AttachmentService attachments) {
        this.exchange = exchange;
        this.attachments = attachments;
    }

    @POST
    public Response upload(byte[] body) {
        return exchange.write(body, caller -> request -> {
            String name = Objects.requireNonNull(exchange.query().text("name"));
            Attachment attachment = attachments.add(caller, name, body);
            return Answer.created(attachment, "/attachments/" + attachment.id());
        });
    }

    @GET
    @Path("/{id}")
    public Response get() {
        return exchange.single(attachments::get);
    }

    @GET
    @Path("/{id}/content")
    public Response content() {
        return exchange.read(caller -> {
            Attachment attachment = attachments.get(caller, exchange.id());
            String name = URLEncoder.encode(attachment.name(), StandardCharsets.UTF_8).replace("+", "%20");
            return Answer.file(
                    attachments.content(caller, attachment), attachment.mediaType(), "attachment; filename*=UTF-8''" + name);
        });
    }
}
