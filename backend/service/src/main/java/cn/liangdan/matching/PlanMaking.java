package cn.liangdan.matching;

import cn.liangdan.division.DivisionRef;
import cn.liangdan.division.DivisionService;
import cn.liangdan.engine.Context;
import cn.liangdan.engine.Policy;
import cn.liangdan.engine.plan.Plan;
import cn.liangdan.platform.Area;
import cn.liangdan.platform.Ids;
import cn.liangdan.platform.Scope;
import cn.liangdan.platform.Times;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

/** Reads both lists for a plan, has it computed, and keeps what came of it. */
@ApplicationScoped
class PlanMaking {
    private static final long PER_MILLE = 1_000;

    private final Candidates candidates;
    private final PlanDays days;
    private final Waiting waiting;
    private final Routes routes;
    private final PolicyRepository policies;
    private final PlanJobs jobs;
    private final PlanLineRepository lines;
    private final DivisionService divisions;
    private final Ids ids;
    private final Times times;

    PlanMaking(
            Candidates candidates, PlanDays days, Waiting waiting, Routes routes, PolicyRepository policies, PlanJobs jobs,
            PlanLineRepository lines, DivisionService divisions, Ids ids, Times times) {
        this.candidates = candidates;
        this.days = days;
        this.waiting = waiting;
        this.routes = routes;
        this.policies = policies;
        this.jobs = jobs;
        this.lines = lines;
        this.divisions = divisions;
        this.ids = ids;
        this.times = times;
    }

    record Made(Plan.Outcome outcome, List<PlanLineRepository.Row> lines, PlanTotals totals) {}

    /** Both lists at one moment. */
    private record Lists(List<Open> needs, List<Stocked> offers, PlanDays.Calendar calendar, Policy policy, Context context) {}

    Made make(PlanJobs.Job job, BooleanSupplier stop) {
        Scope scope = new Scope(Area.below(job.division()), false, Set.of(), null);
        Lists lists = QuarkusTransaction.requiringNew().call(() -> lists(scope, job));
        var computation = new PlanComputation(job.division(), job.rules(), lists.context(), lists.policy());
        PlanComputation.Result result = computation.compute(lists.needs(), lists.offers(), lists.calendar(), stop);
        List<PlanLineRepository.Row> rows = new ArrayList<>();
        result.lines().forEach(line -> rows.add(row(rows.size(), line)));
        if (Boolean.TRUE.equals(job.rules().routeUnserved())) {
            QuarkusTransaction.requiringNew().run(() -> route(job, lists.needs(), rows));
        }
        leftOut(lists.needs(), rows);
        PlanTotals totals = QuarkusTransaction.requiringNew().call(() -> totals(job, lists.needs(), result, rows));
        return new Made(result.plan().outcome(), rows, totals);
    }

    private Lists lists(Scope scope, PlanJobs.Job job) {
        Area home = Area.below(job.home());
        List<Stocked> reached = candidates.supplies(scope).stream()
                .filter(offer -> isReached(home, job.home(), offer.supply().unitDivision()))
                .toList();
        Context context = new Context(times.today(), candidates.mappings());
        Policy policy = Objects.requireNonNull(policies.find(scope, job.policy()));
        return new Lists(waiting.open(scope, job.categories()), reached, days.from(scope, times.today()), policy, context);
    }

    /** A dispatcher sends needs to units below and above. */
    private static boolean isReached(Area home, long code, long unit) {
        return home.contains(unit) || Area.below(unit).contains(code);
    }

    private PlanLineRepository.Row row(int rank, PlanComputation.Draft line) {
        Open need = line.need();
        Open.Proposal proposal = line.change() == PlanLine.Change.CHANGED ? need.proposal() : null;
        return new PlanLineRepository.Row(
                ids.next(), rank, need.county(), need.demand().id(), need.version(), line.offer().id(),
                line.offer().supply().unit(), line.quantity(), line.day(), line.points(), line.parts(), List.of(), line.change(),
                proposal == null ? null : proposal.unitId(), proposal == null ? null : proposal.offerId());
    }

    /** What no offer serves is proposed to the unit that its words name, when they name one clearly. */
    private void route(PlanJobs.Job job, List<Open> needs, List<PlanLineRepository.Row> rows) {
        Set<UUID> served = rows.stream().map(PlanLineRepository.Row::need_id).collect(Collectors.toSet());
        for (Open need : needs) {
            if (need.remaining() == 0 || served.contains(need.demand().id())) {
                continue;
            }
            Routes.Advice advice = routes.of(need.demand().text(), need.demand().division());
            advice.first()
                    .filter(way -> !advice.ask() && isReached(Area.below(job.home()), job.home(), way.division()))
                    .ifPresent(way -> rows.add(new PlanLineRepository.Row(
                            ids.next(), rows.size(), need.county(), need.demand().id(), need.version(), null, way.unit().id(),
                            need.remaining(), null, 0, List.of(), way.words(), PlanLine.Change.NEW, null, null)));
        }
    }

    /** Proposed on an offer, and not by the plan: said, so that the dispatcher can ask the unit; nothing is taken back. */
    private void leftOut(List<Open> needs, List<PlanLineRepository.Row> rows) {
        Set<UUID> planned = rows.stream().map(PlanLineRepository.Row::need_id).collect(Collectors.toSet());
        for (Open need : needs) {
            Open.Proposal proposal = need.proposal();
            if (proposal != null && proposal.offerId() != null && !planned.contains(need.demand().id())) {
                rows.add(new PlanLineRepository.Row(
                        ids.next(), rows.size(), need.county(), need.demand().id(), need.version(), proposal.offerId(),
                        proposal.unitId(), PlanComputation.whole(need.demand().amount()), null, 0, List.of(), List.of(),
                        PlanLine.Change.LEFT_OUT, proposal.unitId(), proposal.offerId()));
            }
        }
    }

    private PlanTotals totals(PlanJobs.Job job, List<Open> needs, PlanComputation.Result result, List<PlanLineRepository.Row> rows) {
        Set<UUID> planned = rows.stream().map(PlanLineRepository.Row::need_id).collect(Collectors.toCollection(HashSet::new));
        Map<Long, int[]> counts = new TreeMap<>();
        int[] all = new int[3];
        for (Open need : needs) {
            int[] area = counts.computeIfAbsent(PlanComputation.areaOf(job.division(), need.demand().division()), code -> new int[3]);
            for (int[] count : new int[][] {all, area}) {
                count[0]++;
                count[1] += need.promised() ? 1 : 0;
                count[2] += need.promised() || planned.contains(need.demand().id()) ? 1 : 0;
            }
        }
        Map<Long, DivisionRef> refs = divisions.refs(counts.keySet());
        List<PlanTotals.Share> areas = counts.entrySet().stream()
                .filter(area -> refs.containsKey(area.getKey()))
                .map(area -> new PlanTotals.Share(
                        refs.get(area.getKey()), area.getValue()[0], area.getValue()[1], area.getValue()[2]))
                .toList();
        int lines = (int) rows.stream().filter(row -> row.change() != PlanLine.Change.LEFT_OUT).count();
        return new PlanTotals(
                result.value(), result.worth(), result.plan().bound(), gap(result), lines, all[0], all[1], all[2], areas);
    }

    /** Rounded up: what is said is never better than what is proved. */
    private static int gap(PlanComputation.Result result) {
        long bound = result.plan().bound();
        return bound <= 0 ? 0 : (int) Math.clamp(Math.ceilDiv((bound - result.worth()) * PER_MILLE, bound), 0, PER_MILLE);
    }

    /** Nothing is kept of a plan that was cancelled meanwhile. */
    void keep(PlanJobs.Job job, UUID worker, PlanState state, Made made) {
        QuarkusTransaction.requiringNew().run(() -> {
            if (jobs.finish(Scope.SYSTEM, job.id(), worker, state, made.totals(), times.now())) {
                lines.add(Scope.SYSTEM, job.id(), made.lines());
            }
        });
    }
}
