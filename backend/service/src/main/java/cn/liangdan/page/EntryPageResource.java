package cn.liangdan.page;

import cn.liangdan.need.PublicNeeds;
import cn.liangdan.offer.OfferService;
import cn.liangdan.platform.DomainException;
import cn.liangdan.platform.Exchange;
import cn.liangdan.platform.Text;
import cn.liangdan.platform.WebPage;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.regex.Pattern;

/** The address that people are given for a need or an offer: what it is and how far it came. */
@Path("/p/{number}")
@RunOnVirtualThread
class EntryPageResource {
    private static final Pattern NUMBER = Pattern.compile("(XQ|GJ)-[0-9]{6}-[0-9]{4}-[0-9]{5,7}");

    private final Exchange exchange;
    private final PublicNeeds needs;
    private final OfferService offers;

    EntryPageResource(Exchange exchange, PublicNeeds needs, OfferService offers) {
        this.exchange = exchange;
        this.needs = needs;
        this.offers = offers;
    }

    @GET
    public Response get(@PathParam("number") String number) {
        return exchange.readPage(() -> page(number));
    }

    private WebPage page(String number) {
        try {
            if (!NUMBER.matcher(number).matches()) {
                return nothing();
            }
            EntryPage page = new EntryPage(exchange::say);
            return number.startsWith("XQ") ? page.of(needs.get(number)) : page.of(offers.getPublic(number));
        } catch (DomainException e) {
            if (e.type().status() != Response.Status.NOT_FOUND.getStatusCode()) {
                throw e;
            }
            return nothing();
        }
    }

    private WebPage nothing() {
        String title = exchange.say(Text.of("page.nothing"));
        String hint = exchange.say(Text.of("page.nothing.hint"));
        String main = "<h1>" + WebPage.escape(title) + "</h1><p>" + WebPage.escape(hint) + "</p><p><a href=\"/\">"
                + WebPage.escape(exchange.say(Text.of("page.needs"))) + "</a></p>";
        return new WebPage(Response.Status.NOT_FOUND.getStatusCode(), title, hint, main, null);
    }
}
