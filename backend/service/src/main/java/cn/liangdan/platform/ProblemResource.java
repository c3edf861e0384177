package cn.liangdan.platform;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.util.Arrays;

/** The documentation that a problem's {@code type} leads to. */
@Path("/problems/{slug}")
@RunOnVirtualThread
class ProblemResource {
    @GET
    @Produces("text/html;charset=utf-8")
    public String get(@PathParam("slug") String slug, RoutingContext context) {
        ProblemType type = Arrays.stream(ProblemType.values())
                .filter(one -> one.slug().equals(slug))
                .findFirst()
                .orElseThrow(DomainException::notFound);
        Language language = Edge.call(context).language();
        return "<!doctype html><html lang=\"%1$s\"><meta charset=\"utf-8\"><title>%3$s</title><h1>%3$s</h1><p><code>%2$s</code> · %4$d</p></html>"
                .formatted(language.tag(), slug, language.say(Text.of("title." + slug)), type.status());
    }
}
