package cn.liangdan.matching;

import cn.liangdan.division.DivisionService;
import cn.liangdan.engine.Level;
import cn.liangdan.engine.route.Lexicon;
import cn.liangdan.engine.route.Responsible;
import cn.liangdan.engine.route.Route;
import cn.liangdan.engine.route.Router;
import cn.liangdan.engine.route.Routing;
import cn.liangdan.organisation.UnitRef;
import cn.liangdan.platform.ChangeService;
import cn.liangdan.platform.Scope;
import cn.liangdan.platform.Times;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/** Says which unit a need most likely belongs to, learning beside the requests from what units took and gave back. */
@ApplicationScoped
class Routes {
    private static final Logger LOG = Logger.getLogger(Routes.class);
    private static final Duration AGE = Duration.ofMinutes(1);
    private static final int AFTER_THE_DATA = 10_000;
    private static final int SHOWN = 3;
    private static final int PERCENT = 100;
    private static final Router WORDS_ONLY = Router.of(Lexicon.builtIn());

    private final RouteRepository repository;
    private final DivisionService divisions;
    private final ChangeService changes;
    private final Times times;
    private final AtomicBoolean learning = new AtomicBoolean();
    private volatile Learned learned = new Learned(WORDS_ONLY, -1, Instant.EPOCH);

    Routes(RouteRepository repository, DivisionService divisions, ChangeService changes, Times times) {
        this.repository = repository;
        this.divisions = divisions;
        this.changes = changes;
        this.times = times;
    }

    /** @param position up to which of the changes it has learned */
    private record Learned(Router router, long position, Instant at) {}

    /**
     * A unit that may be responsible.
     *
     * @param words of the need that speak for it
     */
    record Way(UnitRef unit, long division, String level, String sector, String sectorName, int percent, List<String> words) {}

    /** @param ask whether the first is too uncertain to go by */
    record Advice(List<Way> ways, boolean ask) {
        Optional<Way> first() {
            return ways.stream().findFirst();
        }
    }

    void onStart(@Observes @Priority(AFTER_THE_DATA) StartupEvent event) {
        learnBeside();
    }

    /** For a need that a village filed: the units of its own county and township first, then those above. */
    Advice of(String text, long village) {
        if (times.now().isAfter(learned.at().plus(AGE))) {
            learnBeside();
        }
        Routing routing = learned.router().route(text);
        Map<UUID, RouteRepository.Place> places = new HashMap<>();
        repository.places(Scope.PUBLIC, divisions.withAncestors(village)).forEach(place -> places.put(place.unit().id(), place));
        List<Responsible> units = places.values().stream()
                .map(place -> new Responsible(place.unit().id(), place.destination(), place.division()))
                .toList();
        List<Way> ways = new ArrayList<>();
        for (Route route : routing.routes().stream().limit(SHOWN).toList()) {
            Responsible.of(units, route.destination(), village).stream()
                    .findFirst()
                    .ifPresent(unit -> ways.add(way(Objects.requireNonNull(places.get(unit.unit())), route)));
        }
        boolean certain = !routing.ask() && !ways.isEmpty()
                && ways.getFirst().percent() == percent(routing.routes().getFirst());
        return new Advice(ways, !certain);
    }

    private static Way way(RouteRepository.Place place, Route route) {
        return new Way(
                place.unit(), place.division(), Level.of(place.division()).name(), place.sector(), place.sectorName(), percent(route),
                route.words());
    }

    private static int percent(Route route) {
        return (int) Math.round(PERCENT * route.probability());
    }

    private void learnBeside() {
        if (learning.compareAndSet(false, true)) {
            Thread.ofVirtual().name("routes").start(() -> {
                try {
                    learn();
                } catch (RuntimeException e) {
                    LOG.error("routes stay as they were learned before", e);
                } finally {
                    learning.set(false);
                }
            });
        }
    }

    /** Anew when something changed since; the position is read first, so that nothing is missed. */
    void learn() {
        long position = changes.head();
        Router router = position == learned.position()
                ? learned.router()
                : Router.of(Lexicon.builtIn(), QuarkusTransaction.requiringNew().call(() -> repository.examples(Scope.SYSTEM)));
        learned = new Learned(router, position, times.now());
    }
}
