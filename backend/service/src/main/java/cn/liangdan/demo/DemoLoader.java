package cn.liangdan.demo;

import cn.liangdan.catalogue.CatalogueLoader;
import cn.liangdan.catalogue.CategoryAttribute;
import cn.liangdan.platform.Ids;
import cn.liangdan.platform.Programme;
import cn.liangdan.platform.Sql;
import cn.liangdan.platform.Times;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import org.jboss.logging.Logger;

/** Files the two programmes through the ordinary commands, once and all together, each command at its own time. */
@ApplicationScoped
public class DemoLoader {
    private static final Logger LOG = Logger.getLogger(DemoLoader.class);
    private static final int TIMEOUT_SECONDS = 300;

    private final DemoPeople people;
    private final DemoOffers offers;
    private final DemoNeeds needs;
    private final DemoNotes notes;
    private final CatalogueLoader catalogue;
    private final Ids ids;
    private final Sql sql;
    private final Times times;

    DemoLoader(
            DemoPeople people, DemoOffers offers, DemoNeeds needs, DemoNotes notes, CatalogueLoader catalogue, Ids ids, Sql sql,
            Times times) {
        this.people = people;
        this.offers = offers;
        this.needs = needs;
        this.notes = notes;
        this.catalogue = catalogue;
        this.ids = ids;
        this.sql = sql;
        this.times = times;
    }

    /** Everything or nothing: a start that is cut off leaves an empty database behind. */
    public void load() {
        QuarkusTransaction.requiringNew().timeout(TIMEOUT_SECONDS).run(() -> {
            people.load();
            for (String file : List.of("programme-2019.json", "programme-current.json")) {
                DemoData.ProgrammeFile programme = DemoData.read(file, DemoData.ProgrammeFile.class);
                define(programme);
                offers.load(programme, times.today());
                needs.load(programme, times.today());
                LOG.infof("demo: %d offers and %d needs filed", programme.offers().size(), programme.needs().size());
                if (programme.synthetic()) {
                    ScopedValue.where(Programme.CURRENT, new Programme.Named(programme.name(), true))
                            .run(() -> notes.load(times.today()));
                } else {
                    sql.run("update need set frozen = true where programme = ?", List.of(programme.name()));
                    sql.run("update offer set frozen = true where programme = ?", List.of(programme.name()));
                }
            }
        });
    }

    private void define(DemoData.ProgrammeFile programme) {
        Objects.requireNonNullElse(programme.campaigns(), List.<DemoData.CampaignEntry>of())
                .forEach(c -> catalogue.begin(
                        c.code(), c.name(), times.today().plusDays(c.fromDay()), times.today().plusDays(c.untilDay())));
        Objects.requireNonNullElse(programme.attributes(), List.<DemoData.AttributeEntry>of())
                .forEach(a -> catalogue.define(new CategoryAttribute(
                        ids.next(), a.categoryCode(), a.key(), a.type(), a.labelZh(), a.labelEn(), a.unit(), a.minimum(),
                        a.maximum(), a.choices(), a.required(), a.shownPublicly(), a.rank(), null, null, null, 0)));
    }

    /** What to tell whoever starts it. */
    public String logins() {
        StringBuilder table = new StringBuilder("\nDemo logins, all with the password " + DemoPeople.PASSWORD + "\n");
        for (DemoData.Account account : DemoData.read("accounts.json", DemoData.Account[].class)) {
            table.append("  %-16s %-15s %s%n".formatted(account.loginName(), account.role(), account.displayName()));
        }
        return table.toString();
    }
}
