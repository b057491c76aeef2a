package fr.duret.maintenance.planning.solver;

import static org.assertj.core.api.Assertions.assertThat;

import ai.timefold.solver.core.config.solver.EnvironmentMode;
import ai.timefold.solver.core.config.solver.termination.TerminationConfig;
import fr.duret.maintenance.planning.travel.Estimates;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Our moves while the solver checks after each of them that score and variables are what they should be. */
class OwnMovesTest {

    @Test
    void runCleanOverAPublishedProblem() {
        VrptwInstance instance = VrptwInstance.read("RC101");
        RoutePlan plan = VrptwPlan.of(instance);
        FirstPlan.complete(plan);
        double first = VrptwChecker.distance(instance, VrptwPlan.tours(plan));

        RoutePlan solved = solve(plan);

        assertThat(VrptwChecker.distance(instance, VrptwPlan.tours(solved))).isLessThan(first);
    }

    @Test
    void runCleanOverARegionAndArePricedAsTheConstraintsSay() {
        RoutePlan plan =
                RoundBook.open(Region.of(4, 3, 60, 7), Estimates.usual()).plan();

        RoutePlan solved = solve(plan);

        assertThat(solved.stops()).filteredOn(Stop::isAssigned).hasSizeGreaterThan(10);
        assertThat(solved.price()).isEqualTo(Objects.requireNonNull(solved.score()));
    }

    private static RoutePlan solve(RoutePlan plan) {
        return Annealing.solver(
                        plan,
                        new TerminationConfig().withScoreCalculationCountLimit(4_000L),
                        EnvironmentMode.FULL_ASSERT,
                        1)
                .solve(plan);
    }
}
