package fr.duret.maintenance.planning.solver;

import static org.assertj.core.api.Assertions.assertThat;

import ai.timefold.solver.core.config.solver.EnvironmentMode;
import ai.timefold.solver.core.config.solver.termination.TerminationConfig;
import org.junit.jupiter.api.Test;

class OwnMovesTest {

    @Test
    void runCleanWhileTheSolverChecksEveryStep() {
        VrptwInstance instance = VrptwInstance.read("RC101");
        RoutePlan plan = VrptwPlan.of(instance);
        FirstPlan.complete(plan);
        double first = VrptwChecker.distance(instance, VrptwPlan.tours(plan));

        RoutePlan solved = Annealing.solver(
                        plan, new TerminationConfig().withStepCountLimit(400), EnvironmentMode.FULL_ASSERT, 1)
                .solve(plan);

        assertThat(VrptwChecker.distance(instance, VrptwPlan.tours(solved))).isLessThan(first);
    }
}
