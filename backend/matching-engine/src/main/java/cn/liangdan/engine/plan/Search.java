package cn.liangdan.engine.plan;

import java.util.List;
import java.util.function.Consumer;

/**
 * Looks for a plan of great worth part by part: goods for indivisible needs, goods for divisible ones, occasions. Each part
 * is planned anew around the others, so that an occasion goes to whoever gains most by it beside the goods there are. Where
 * parts compete, they take turns in several orders; the best plan that was ever found counts.
 */
final class Search {

    private static final int TURNS = 4;

    /** While orders are tried, one move in so many is made. */
    private static final int QUICKLY = 16;

    private final Choices choices;
    private final Floors floors;
    private final double step;
    private final Effort effort;
    private final boolean goods;
    private final boolean contested;
    private Draft best;
    private Prices prices;
    private long worth = Long.MIN_VALUE;

    Search(Choices choices, Floors floors, double step, Effort effort) {
        this.choices = choices;
        this.floors = floors;
        this.step = step;
        this.effort = effort;
        goods = kinds(need -> !choices.simple(need));
        contested = kinds(this::mixed) || kinds(choices::parted) && kinds(this::whole);
        best = new Draft(choices);
        prices = new Prices(choices.stores(), floors.regions());
    }

    private interface Kind {
        boolean holds(int need);
    }

    private boolean kinds(Kind kind) {
        for (int need = 0; need < choices.needs(); need++) {
            if (kind.holds(need)) {
                return true;
            }
        }
        return false;
    }

    private boolean whole(int need) {
        return !choices.simple(need) && !choices.parted(need);
    }

    /** Goods or an occasion can serve it. */
    private boolean mixed(int need) {
        for (int way = choices.begin(need); !choices.simple(need) && way < choices.end(need); way++) {
            if (choices.occasion(way)) {
                return true;
            }
        }
        return false;
    }

    /** @param lure points more for a need in a region with a floor when goods are given */
    void run(int lure) {
        if (!goods) {
            attempt(new Draft(choices), 1, List.of(this::occasions));
            return;
        }
        Consumer<Attempt> wholes = each -> wholes(each, lure, QUICKLY);
        Consumer<Attempt> amounts =
                each -> new Amounts(choices, floors, each.draft, lure).plan(step, effort, each.prices);
        if (contested) {
            attempt(new Draft(choices), TURNS, List.of(wholes, amounts, this::occasions));
            attempt(new Draft(choices), TURNS, List.of(this::occasions, amounts, wholes));
            attempt(new Draft(choices), TURNS, List.of(amounts, wholes, this::occasions));
        }
        attempt(best.copy(), 1, List.of(each -> wholes(each, lure, 1), amounts, this::occasions));
    }

    private void wholes(Attempt attempt, int lure, int part) {
        new Wholes(choices, attempt.draft, lure).plan(part, effort, attempt.prices);
    }

    private void occasions(Attempt attempt) {
        new Occasions(choices, floors, attempt.draft).plan(step, effort, attempt.prices);
    }

    private record Attempt(Draft draft, Prices prices) {}

    private void attempt(Draft draft, int turns, List<Consumer<Attempt>> parts) {
        long before = Long.MIN_VALUE;
        for (int turn = 0; turn < turns && (worth == Long.MIN_VALUE || !effort.over()); turn++) {
            Attempt attempt = new Attempt(draft, new Prices(choices.stores(), floors.regions()));
            parts.forEach(part -> part.accept(attempt));
            long now = draft.worth(floors);
            if (now > worth) {
                worth = now;
                best = draft.copy();
                prices = attempt.prices;
            }
            if (now <= before) {
                break;
            }
            before = now;
        }
    }

    /** Whether somebody takes goods. */
    boolean goods() {
        return goods;
    }

    /** Whether parts compete for the same needs or goods, so that the order matters. */
    boolean contested() {
        return contested;
    }

    /** Whether a floor is missed and goods could help. */
    boolean wantsLure() {
        return goods
                && kinds(need -> !choices.simple(need) && choices.region(need) != Choices.NONE)
                && floors.missed(best.served(floors)) > 0;
    }

    Draft best() {
        return best;
    }

    Prices prices() {
        return prices;
    }

    long worth() {
        return worth;
    }
}
