package cn.liangdan.engine.plan;

import static cn.liangdan.engine.plan.Villages.FAR;
import static cn.liangdan.engine.plan.Villages.NEAR;
import static cn.liangdan.engine.plan.Villages.demand;
import static cn.liangdan.engine.plan.Villages.supply;

import cn.liangdan.engine.Amount;
import cn.liangdan.engine.Area;
import cn.liangdan.engine.Capacity;
import cn.liangdan.engine.DateRange;
import cn.liangdan.engine.Demand;
import cn.liangdan.engine.Supply;
import cn.liangdan.engine.plan.Candidate.Option;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;

/** Problems small enough to be written down, or to be solved by trying everything. */
final class SmallProblems {
    static final Floors NO_FLOORS = new Floors(PlanRules.exact());
    static final DateRange APRIL = new DateRange(LocalDate.of(2026, 4, 10), LocalDate.of(2026, 4, 12));
    static final DateRange MAY = new DateRange(LocalDate.of(2026, 5, 10), LocalDate.of(2026, 5, 12));

    /** So many needs of the far village should be served. */
    static Floors farFloor(long needs, int points) {
        return new Floors(
                new PlanRules(40, 0.005, Map.of(), 0, List.of(new PlanRules.Floor(Area.under(FAR), needs)), points));
    }

    static Choices choices(Candidate... candidates) {
        return new Choices(List.of(candidates), NO_FLOORS);
    }

    static Candidate need(Demand.Builder demand, Option... options) {
        return new Candidate(demand.build(), List.of(options));
    }

    /** A need that goods can serve in parts; the number says where it lies. */
    static Demand.Builder bags(long number, int thousandths) {
        return demand(number, number % 2 == 0 ? NEAR : FAR)
                .amount(new Amount(thousandths, "袋"))
                .divisible(true);
    }

    static Supply goods(long number, int thousandths) {
        return supply(number, Capacity.units(new Amount(thousandths, "袋")));
    }

    static Option way(Supply supply, int points) {
        return new Option(supply, points, 0, null);
    }

    static Option way(Supply supply, int points, DateRange window) {
        return new Option(supply, points, 0, window);
    }

    /** Needs and supplies of every kind. */
    static Choices random(Random random, int needs, Floors floors) {
        List<Supply> supplies = new ArrayList<>(List.of(
                goods(10, random.nextInt(6)),
                goods(11, random.nextInt(4)),
                supply(12, Capacity.occasions(random.nextInt(3))),
                supply(13, Capacity.occasions(random.nextInt(4), 1))));
        if (random.nextInt(3) == 0) {
            supplies.add(supply(14, null));
        }
        List<Candidate> candidates = new ArrayList<>();
        for (int need = 0; need < needs; need++) {
            Demand demand = bags(need, 1 + random.nextInt(3))
                    .divisible(random.nextBoolean())
                    .build();
            if (random.nextInt(4) == 0) {
                demand = demand(need, demand.division())
                        .amount(Amount.of(1 + random.nextInt(2), "场"))
                        .divisible(random.nextBoolean())
                        .build();
            }
            candidates.add(new Candidate(demand, options(random, demand, supplies)));
        }
        return new Choices(candidates, floors);
    }

    private static List<Option> options(Random random, Demand demand, List<Supply> supplies) {
        List<Option> options = new ArrayList<>();
        for (Supply supply : supplies) {
            Capacity capacity = supply.capacity();
            boolean counts = capacity == null
                    || capacity.counting() == Capacity.Counting.OCCASIONS
                    || capacity.remaining().unit().equals(demand.amount().unit());
            if (counts && random.nextInt(3) > 0) {
                int points = random.nextInt(1_000);
                if (capacity != null && capacity.byWindow()) {
                    options.add(way(supply, points, APRIL));
                    options.add(way(supply, points, MAY));
                } else {
                    options.add(way(supply, points));
                }
            }
        }
        return options;
    }

    /** What the best plan is worth, by trying every one. */
    static long optimum(Choices choices, Floors floors) {
        return optimum(choices, floors, draft -> true);
    }

    static long optimum(Choices choices, Floors floors, Predicate<Draft> counts) {
        return optimum(choices, floors, counts, new Draft(choices), 0, 0);
    }

    private static long optimum(
            Choices choices, Floors floors, Predicate<Draft> counts, Draft draft, int need, int way) {
        if (need == choices.needs()) {
            return counts.test(draft) ? draft.worth(floors) : Long.MIN_VALUE;
        }
        if (way == choices.end(need)) {
            return optimum(choices, floors, counts, draft, need + 1, way);
        }
        long best = optimum(choices, floors, counts, draft, need, way + 1);
        long least = choices.parted(need) ? choices.amount(need) % 1_000 == 0 ? 1_000 : 1 : choices.amount(need);
        for (long given = least; given <= choices.amount(need) - draft.served(need); given += least) {
            draft.give(way, given);
            if (fits(choices, draft, way)) {
                best = Math.max(best, optimum(choices, floors, counts, draft, need, way + 1));
            }
            draft.give(way, 0);
        }
        return best;
    }

    private static boolean fits(Choices choices, Draft draft, int way) {
        return draft.left(choices.store(way)) >= 0
                && (choices.window(way) == Choices.NONE || draft.left(choices.window(way)) >= 0);
    }

    /** No store gives more than it has, no need gets more than it asks for, and an indivisible one all or nothing. */
    static boolean feasible(Choices choices, Draft draft) {
        for (int store = 0; store < choices.stores(); store++) {
            if (draft.left(store) < 0) {
                return false;
            }
        }
        for (int need = 0; need < choices.needs(); need++) {
            long served = draft.served(need);
            boolean whole = served == 0 || served == choices.amount(need);
            if (served < 0 || served > choices.amount(need) || !whole && !choices.parted(need)) {
                return false;
            }
        }
        return true;
    }

    private SmallProblems() {}
}
