package fr.duret.maintenance.planning.solver;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import fr.duret.maintenance.planning.Concern;

/** How hot the annealing begins: in proportion to what a leg of the first plan costs, never on hard or medium. */
final class Tempering {

    private static final double PART_OF_A_LEG = 0.3;

    private Tempering() {}

    static HardMediumSoftLongScore startingTemperature(RoutePlan plan) {
        long cost = 0;
        long legs = 1;
        for (Route route : plan.routes()) {
            RouteSummary summary = route.summary();
            cost += plan.pricing().of(Concern.DISTANCE) * summary.amount(Concern.DISTANCE)
                    + plan.pricing().of(Concern.TRAVEL) * summary.amount(Concern.TRAVEL);
            legs += route.stops().isEmpty() ? 0 : route.stops().size() + 1;
        }
        return HardMediumSoftLongScore.ofSoft(Math.max(1, Math.round(PART_OF_A_LEG * cost / legs)));
    }
}
