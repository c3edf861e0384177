package cn.liangdan.report;

import cn.liangdan.offer.SupplyLines.Line;
import java.math.BigDecimal;
import java.util.List;

/** The columns of the supply list, in the words of the screen. */
final class SupplyList {
    static final AttributeColumns<Line> ATTRIBUTES = new AttributeColumns<>(Line::categoryCode, Line::attributes);

    private SupplyList() {}

    static List<Column<Line>> columns(Words words) {
        return List.of(
                new Column<>(words.say("export.number"), 24, Line::number),
                new Column<>(words.say("export.servingUnit"), 24, Line::unit),
                new Column<>(words.say("export.serviceItem"), 36, Line::serviceItem),
                new Column<>(words.say("export.description"), 60, Line::description),
                new Column<>(words.say("export.state"), 10, line -> words.of("offer", line.state())),
                new Column<>(words.say("export.category"), 10, line -> words.category(line.categoryCode())),
                new Column<>(words.say("export.form"), 12, line -> words.of("form", line.form())),
                new Column<>(words.say("export.area"), 36, Line::area),
                new Column<>(words.say("export.availableFrom"), 12, Line::availableFrom),
                new Column<>(words.say("export.availableUntil"), 12, Line::availableUntil),
                new Column<>(words.say("export.quantity"), 8, Line::capacity),
                new Column<>(words.say("export.taken"), 8, Line::taken),
                new Column<>(words.say("export.remaining"), 8, SupplyList::remaining),
                new Column<>(words.say("export.unit"), 6, Line::capacityUnit),
                new Column<>(words.say("export.level"), 8, line -> words.of("level", line.level())),
                new Column<>(words.say("export.cost"), 14, line -> BigDecimal.valueOf(line.costFen(), 2)),
                new Column<>(words.say("export.publishedOn"), 12, Line::publishedOn),
                new Column<>(words.say("export.source"), 14, line -> words.of("source", line.origin())),
                new Column<>(words.say("export.origin"), 10, line -> line.synthetic() ? words.say("page.synthetic") : null));
    }

    private static Object remaining(Line line) {
        Integer capacity = line.capacity();
        return capacity == null ? "" : capacity - line.taken();
    }
}
