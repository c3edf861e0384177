package cn.liangdan.page;

import static cn.liangdan.platform.WebPage.escape;

import cn.liangdan.division.DivisionRef;
import cn.liangdan.need.NeedView;
import cn.liangdan.need.PublicNeed;
import cn.liangdan.offer.PublicOffer;
import cn.liangdan.platform.Text;
import cn.liangdan.platform.Times;
import cn.liangdan.platform.WebPage;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes an entry of a list as a page, in the reader's language. */
final class EntryPage {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ISO_LOCAL_DATE.withZone(Times.ZONE);
    private static final int LONGEST_DESCRIPTION = 160;

    private final Function<Text, String> say;
    private final StringBuilder html = new StringBuilder();

    EntryPage(Function<Text, String> say) {
        this.say = say;
    }

    WebPage of(PublicNeed need) {
        String state = say("page.state." + need.state());
        heading(need.number(), state, need.title(), need.division().path(), need.synthetic());
        reply(need.reply());
        if (need.satisfaction() != null) {
            fact("page.satisfaction", say("page.satisfaction." + need.satisfaction()));
        }
        if (!need.text().equals(need.title())) {
            paragraph(need.text());
        }
        if (need.lead() != null) {
            fact("page.lead", need.lead().name());
        }
        html.append("<h2>").append(escape(say("page.progress"))).append("</h2><ol>");
        need.stages().stream().filter(stage -> isPublic(stage.state().name())).forEach(stage -> html.append("<li>")
                .append(escape(say("page.state." + stage.state())))
                .append(' ')
                .append(time(stage.at()))
                .append("</li>"));
        html.append("</ol>");
        String answer = need.reply() == null ? "" : say("page.outcome." + need.reply().outcome()) + " " + need.reply().text();
        return page(need.number(), need.title(), need.division().path() + " · " + state + (answer.isEmpty() ? "" : " · " + answer), "/");
    }

    WebPage of(PublicOffer offer) {
        heading(offer.number(), say("page.offer"), offer.serviceItem(), offer.unit().name(), offer.synthetic());
        if (offer.description() != null) {
            paragraph(offer.description());
        }
        String area = offer.area().stream().map(DivisionRef::path).collect(Collectors.joining(say("page.comma")));
        fact("page.area", area);
        if (offer.availableFrom() != null && offer.availableUntil() != null) {
            fact("page.available", offer.availableFrom() + " – " + offer.availableUntil());
        }
        if (offer.capacity() != null && offer.remaining() != null) {
            fact("page.capacity", say.apply(Text.of("page.capacity.left", offer.remaining(), offer.capacity(), offer.capacityUnit())));
        }
        return page(offer.number(), offer.serviceItem(), offer.unit().name() + " · " + area, "/public/offers");
    }

    /** What happened before the list is the village's own business. */
    private static boolean isPublic(String state) {
        return !state.equals("SUBMITTED") && !state.equals("MERGED") && !state.equals("WITHDRAWN");
    }

    private void heading(String number, String state, String title, String where, boolean synthetic) {
        html.append("<p>").append(escape(state)).append(" · ").append(escape(number));
        if (synthetic) {
            html.append(" · ").append(escape(say("page.synthetic")));
        }
        html.append("</p><h1>").append(escape(title)).append("</h1><p>").append(escape(where)).append("</p>");
    }

    private void reply(NeedView.@Nullable Reply reply) {
        if (reply == null) {
            return;
        }
        html.append("<h2>").append(escape(say("page.reply"))).append("</h2><p><strong>")
                .append(escape(say("page.outcome." + reply.outcome()))).append("</strong> ")
                .append(reply.unit() == null ? "" : escape(reply.unit().name()) + " ")
                .append(time(reply.repliedAt())).append("</p>");
        paragraph(reply.text());
        if (reply.reason() != null) {
            paragraph(reply.reason());
        }
        if (reply.rest() != null && reply.restReason() != null) {
            fact("page.rest." + reply.rest(), reply.restReason());
        }
    }

    private WebPage page(String number, String title, String description, String list) {
        html.append("<p><a href=\"").append(list).append("\">").append(escape(say(list.equals("/") ? "page.needs" : "page.offers")))
                .append("</a></p>");
        int length = description.codePointCount(0, description.length());
        String cut = length <= LONGEST_DESCRIPTION
                ? description
                : description.substring(0, description.offsetByCodePoints(0, LONGEST_DESCRIPTION - 1)) + "…";
        return new WebPage(200, title, cut, html.toString(), "/p/" + number);
    }

    private void paragraph(String text) {
        html.append("<p>").append(escape(text).replace("\n", "<br>")).append("</p>");
    }

    private void fact(String name, String value) {
        html.append("<p>").append(escape(say(name))).append(escape(say("page.colon"))).append(escape(value)).append("</p>");
    }

    private static String time(Instant at) {
        return "<time datetime=\"" + at + "\">" + DAY.format(at) + "</time>";
    }

    private String say(String key) {
        return say.apply(Text.of(key));
    }
}
