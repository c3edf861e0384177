package cn.liangdan.report;

import cn.liangdan.catalogue.CatalogueService;
import cn.liangdan.need.DemandLines;
import cn.liangdan.offer.SupplyLines;
import cn.liangdan.platform.Caller;
import cn.liangdan.platform.DomainException;
import cn.liangdan.platform.Journal;
import cn.liangdan.platform.Paging;
import cn.liangdan.platform.ProblemType;
import cn.liangdan.platform.Query;
import cn.liangdan.platform.Role;
import cn.liangdan.platform.Text;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/** Writes what a list shows into a file, and down who took it away. */
@ApplicationScoped
class ReportService {
    private static final int MOST = 20_000;

    private final DemandLines needs;
    private final SupplyLines offers;
    private final CatalogueService catalogue;
    private final Journal journal;

    ReportService(DemandLines needs, SupplyLines offers, CatalogueService catalogue, Journal journal) {
        this.needs = needs;
        this.offers = offers;
        this.catalogue = catalogue;
        this.journal = journal;
    }

    byte[] demandList(Caller caller, Query query, Function<Text, String> say) {
        requireDesk(caller);
        List<DemandLines.Line> lines = whole(needs.list(caller, query, MOST));
        Words words = new Words(say, catalogue.names());
        return file(caller, "demand-list", words, lines, DemandList.columns(words), DemandList.ATTRIBUTES);
    }

    byte[] supplyList(Caller caller, Query query, Function<Text, String> say) {
        requireDesk(caller);
        List<SupplyLines.Line> lines = whole(offers.list(caller, query, MOST));
        Words words = new Words(say, catalogue.names());
        return file(caller, "supply-list", words, lines, SupplyList.columns(words), SupplyList.ATTRIBUTES);
    }

    private static void requireDesk(Caller caller) {
        caller.require(Role.CLERK, Role.DISPATCHER, Role.SUPERVISOR);
    }

    /** Half a list that looks like a whole one is worse than none. */
    private static <T> List<T> whole(Paging.Page<T> page) {
        if (page.nextCursor() != null) {
            throw DomainException.of(ProblemType.OUT_OF_RANGE, "problem.export-limit", MOST);
        }
        return page.items();
    }

    private <T> byte[] file(
            Caller caller, String code, Words words, List<T> lines, List<Column<T>> fixed, AttributeColumns<T> attributes) {
        List<Column<T>> columns = new ArrayList<>(fixed);
        columns.addAll(attributes.of(lines, catalogue, words));
        Sheet sheet = new Sheet(words.say("export." + code), columns);
        for (T line : lines) {
            sheet.add(Arrays.asList(columns.stream().map(column -> column.value().apply(line)).toArray()));
        }
        journal.auditCode(caller, "REPORT", code, Text.of("export.rows", lines.size()).in("zh-CN"));
        return sheet.finish();
    }
}
