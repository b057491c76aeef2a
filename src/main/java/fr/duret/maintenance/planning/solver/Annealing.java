package fr.duret.maintenance.planning.solver;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import ai.timefold.solver.core.api.solver.Solver;
import ai.timefold.solver.core.api.solver.SolverFactory;
import ai.timefold.solver.core.config.heuristic.selector.move.factory.MoveIteratorFactoryConfig;
import ai.timefold.solver.core.config.localsearch.LocalSearchPhaseConfig;
import ai.timefold.solver.core.config.localsearch.decider.acceptor.LocalSearchAcceptorConfig;
import ai.timefold.solver.core.config.localsearch.decider.forager.LocalSearchForagerConfig;
import ai.timefold.solver.core.config.solver.EnvironmentMode;
import ai.timefold.solver.core.config.solver.SolverConfig;
import ai.timefold.solver.core.config.solver.termination.TerminationConfig;

/** How the solver is set up: simulated annealing over our own moves, from a first plan that is there already. */
final class Annealing {

    private Annealing() {}

    /** A solver that works on that plan until then. */
    static Solver<RoutePlan> solver(RoutePlan plan, TerminationConfig until, EnvironmentMode mode, long seed) {
        return SolverFactory.<RoutePlan>create(model().withEnvironmentMode(mode)
                        .withRandomSeed(seed)
                        .withTerminationConfig(until)
                        .withPhases(search(Tempering.startingTemperature(plan))))
                .buildSolver();
    }

    /** What the solver has to know about the plan to score it. */
    static SolverConfig model() {
        return new SolverConfig()
                .withSolutionClass(RoutePlan.class)
                .withEntityClasses(Route.class, Stop.class)
                .withConstraintProviderClass(RoundConstraints.class);
    }

    static LocalSearchPhaseConfig search(HardMediumSoftLongScore startingTemperature) {
        return new LocalSearchPhaseConfig()
                .withMoveSelectorConfig(new MoveIteratorFactoryConfig().withMoveIteratorFactoryClass(OwnMoves.class))
                .withAcceptorConfig(new LocalSearchAcceptorConfig()
                        .withSimulatedAnnealingStartingTemperature(startingTemperature.toString()))
                .withForagerConfig(new LocalSearchForagerConfig().withAcceptedCountLimit(1));
    }
}
