package cn.liangdan.demo;

import cn.liangdan.account.SetupService;
import cn.liangdan.catalogue.CatalogueLoader;
import cn.liangdan.deadline.CalendarLoader;
import cn.liangdan.division.DivisionLoader;
import cn.liangdan.platform.Mode;
import cn.liangdan.platform.Sql;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import org.jboss.logging.Logger;

/** Before the first request: the shipped data, then the demo or the token of the first administrator. */
@ApplicationScoped
class Start {
    private static final Logger LOG = Logger.getLogger(Start.class);

    private static final int PATIENCE_SECONDS = 600;

    private final Sql sql;
    private final Mode mode;
    private final DivisionLoader divisions;
    private final CatalogueLoader catalogue;
    private final CalendarLoader calendar;
    private final SetupService setup;
    private final DemoLoader demo;

    Start(
            Sql sql,
            Mode mode,
            DivisionLoader divisions,
            CatalogueLoader catalogue,
            CalendarLoader calendar,
            SetupService setup,
            DemoLoader demo) {
        this.sql = sql;
        this.mode = mode;
        this.divisions = divisions;
        this.catalogue = catalogue;
        this.calendar = calendar;
        this.setup = setup;
        this.demo = demo;
    }

    void onStart(@Observes StartupEvent event) {
        mode.requireSecrets();
        QuarkusTransaction.requiringNew().timeout(PATIENCE_SECONDS).run(() -> {
            sql.one("select pg_advisory_xact_lock(hashtextextended('start', 0))::text", List.of(), row -> "");
            fill();
        });
    }

    /** One replica at a time; the others find everything there. */
    private void fill() {
        divisions.load();
        catalogue.load();
        calendar.load();
        if (mode.isDemo()) {
            if (setup.isEmpty()) {
                demo.load();
            }
            LOG.info(demo.logins());
            return;
        }
        if (setup.hasDemoAccounts()) {
            throw new IllegalStateException("this database holds demo accounts; production does not start on it");
        }
        if (setup.isEmpty()) {
            String token = QuarkusTransaction.requiringNew().call(setup::newToken);
            LOG.infof("No account yet. One-time token of the first administrator, printed only now: %s", token);
        }
    }
}
