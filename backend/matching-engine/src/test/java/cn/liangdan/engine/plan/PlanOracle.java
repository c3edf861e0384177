package cn.liangdan.engine.plan;

import com.google.ortools.Loader;
import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPObjective;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPVariable;

/** The worth of the best plan by OR-Tools' integer programming, for tests. */
final class PlanOracle {

    static {
        Loader.loadNativeLibraries();
    }

    private final MPSolver solver = MPSolver.createSolver("SCIP");
    private final Choices choices;
    private final MPConstraint[] stores;

    private PlanOracle(Choices choices) {
        this.choices = choices;
        stores = new MPConstraint[choices.stores()];
        for (int store = 0; store < stores.length; store++) {
            double capacity = choices.capacity(store);
            stores[store] = solver.makeConstraint(-MPSolver.infinity(), capacity);
        }
    }

    static double optimum(Choices choices) {
        PlanOracle oracle = new PlanOracle(choices);
        MPObjective objective = oracle.solver.objective();
        objective.setMaximization();
        for (int need = 0; need < choices.needs(); need++) {
            MPConstraint served = oracle.solver.makeConstraint(-MPSolver.infinity(), 1);
            for (int way = choices.begin(need); way < choices.end(need); way++) {
                MPVariable part = oracle.part(need, way);
                served.setCoefficient(part, 1);
                objective.setCoefficient(part, choices.points(way));
            }
        }
        if (oracle.solver.solve() != MPSolver.ResultStatus.OPTIMAL) {
            throw new IllegalStateException("the oracle found no optimum");
        }
        return objective.value();
    }

    /** The part of a need that a way serves; an occasion is taken whole for any part. */
    private MPVariable part(int need, int way) {
        MPVariable part = solver.makeVar(0, 1, !choices.parted(need), "");
        MPVariable taken = part;
        if (choices.parted(need) && choices.occasion(way)) {
            taken = solver.makeBoolVar("");
            MPConstraint only = solver.makeConstraint(-MPSolver.infinity(), 0);
            only.setCoefficient(part, 1);
            only.setCoefficient(taken, -1);
        }
        stores[choices.store(way)].setCoefficient(taken, choices.weight(need, way));
        if (choices.window(way) != Choices.NONE) {
            stores[choices.window(way)].setCoefficient(taken, choices.weight(need, way));
        }
        return part;
    }
}
