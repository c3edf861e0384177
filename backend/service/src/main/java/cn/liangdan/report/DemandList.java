package cn.liangdan.report;

import cn.liangdan.need.DemandLines.Line;
import cn.liangdan.need.NeedKind;
import java.util.List;

/** The columns of the demand list, in the words of the screen. */
final class DemandList {
    static final AttributeColumns<Line> ATTRIBUTES = new AttributeColumns<>(Line::categoryCode, Line::attributes);

    private DemandList() {}

    static List<Column<Line>> columns(Words words) {
        return List.of(
                new Column<>(words.say("export.number"), 24, Line::number),
                new Column<>(words.say("export.county"), 12, Line::county),
                new Column<>(words.say("export.town"), 14, Line::town),
                new Column<>(words.say("export.village"), 16, Line::village),
                new Column<>(words.say("export.title"), 36, Line::title),
                new Column<>(words.say("export.text"), 60, Line::text),
                new Column<>(words.say("export.state"), 10, line -> words.of("need", line.state())),
                new Column<>(words.say("export.category"), 10, line -> words.category(line.categoryCode())),
                new Column<>(words.say("export.form"), 12, line -> words.of("form", line.form())),
                new Column<>(words.say("export.anyTime"), 10, line -> line.anyTime() ? words.yesNo(true) : null),
                new Column<>(words.say("export.wantedFrom"), 12, Line::wantedFrom),
                new Column<>(words.say("export.wantedUntil"), 12, Line::wantedUntil),
                new Column<>(words.say("export.urgency"), 8, line -> words.of("urgency", line.urgency())),
                new Column<>(words.say("export.quantity"), 8, Line::quantity),
                new Column<>(words.say("export.taken"), 8, Line::taken),
                new Column<>(words.say("export.remaining"), 8, line -> line.quantity() - line.taken()),
                new Column<>(words.say("export.unit"), 6, Line::unit),
                new Column<>(words.say("export.people"), 10, Line::people),
                new Column<>(words.say("export.households"), 8, Line::households),
                new Column<>(words.say("export.lead"), 24, Line::lead),
                new Column<>(words.say("export.submittedOn"), 12, Line::submittedOn),
                new Column<>(words.say("export.listedOn"), 12, Line::listedOn),
                new Column<>(words.say("export.kind"), 10, line -> line.kind() == NeedKind.MICRO_WISH ? words.say("export.wish") : null),
                new Column<>(words.say("export.origin"), 10, line -> line.synthetic() ? words.say("page.synthetic") : null));
    }
}
