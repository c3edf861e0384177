package cn.liangdan.matching;

import cn.liangdan.division.DivisionService;
import cn.liangdan.engine.Level;
import cn.liangdan.engine.route.Lexicon;
import cn.liangdan.engine.route.Responsible;
import cn.liangdan.engine.route.Route;
import cn.liangdan.engine.route.Routing;
import cn.liangdan.organisation.UnitRef;
import cn.liangdan.platform.ChangeService;
import cn.liangdan.platform.Scope;
import cn.liangdan.platform.Times;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** Says which unit a need most likely belongs to, learning beside the requests from what units took and gave back. */
@ApplicationScoped
class Routes {
    private static final int AFTER_THE_DATA = 10_000;
    private static final int SHOWN = 3;
    private static final int PERCENT = 100;

    private final RouteRepository repository;
    private final DivisionService divisions;
    private final Pupil pupil;

    Routes(RouteRepository repository, DivisionService divisions, ChangeService changes, Times times) {
        this.repository = repository;
        this.divisions = divisions;
        this.pupil = new Pupil(Lexicon.builtIn(), () -> repository.examples(Scope.SYSTEM), changes, times);
    }

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
        pupil.learnBeside();
    }

    /** What units took and gave back until now. */
    void learn() {
        pupil.learn();
    }

    /** For a need that a village filed: the units of its own county and township first, then those above. */
    Advice of(String text, long village) {
        Routing routing = pupil.router().route(text);
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
}
