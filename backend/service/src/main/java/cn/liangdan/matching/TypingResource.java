package cn.liangdan.matching;

import cn.liangdan.division.DivisionRef;
import cn.liangdan.engine.Level;
import cn.liangdan.platform.Answer;
import cn.liangdan.platform.Exchange;
import cn.liangdan.platform.Text;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Help while a need is typed. The text comes in the body: addresses are logged, texts are not. */
@Path("/api/v1/needs")
@RunOnVirtualThread
class TypingResource {
    private static final int TENTHS = 10;

    private final Exchange exchange;
    private final TypingService typing;

    TypingResource(Exchange exchange, TypingService typing) {
        this.exchange = exchange;
        this.typing = typing;
    }

    /** @param id of a need that the reader may open */
    record Duplicate(
            @Nullable UUID id, @Nullable String number, String state, String title, String text, DivisionRef division, int percent, String why) {}

    record Duplicates(List<Duplicate> items) {}

    record Guesses(List<CategoryGuess.Guess> items) {}

    @POST
    @Path("/duplicates")
    public Response duplicates(byte[] body) {
        return exchange.write(body, caller -> request -> Answer.plain(told(typing.duplicates(caller, request))));
    }

    @GET
    @Path("/{id}/duplicates")
    public Response duplicatesOf() {
        return exchange.read(caller -> Answer.plain(told(typing.duplicatesOf(caller, exchange.id()))));
    }

    @POST
    @Path("/category-suggestions")
    public Response categories(byte[] body) {
        return exchange.write(body, caller -> request -> Answer.plain(new Guesses(typing.categories(caller, request))));
    }

    private Duplicates told(List<Similar.Hit> hits) {
        return new Duplicates(hits.stream().map(this::told).toList());
    }

    private Duplicate told(Similar.Hit hit) {
        String terms = String.join("、", hit.terms());
        Level place = hit.shared();
        Text why = Text.of("duplicate." + (place.compareTo(Level.COUNTY) > 0 ? Level.COUNTY : place), terms);
        return new Duplicate(
                hit.own() ? hit.id() : null, hit.number(), hit.state(), hit.title(), hit.text(), hit.division(), hit.likeness() / TENTHS,
                exchange.say(why));
    }
}
