package fr.duret.maintenance.planning.solver;

import ai.timefold.solver.core.api.domain.solution.ConstraintWeightOverrides;
import ai.timefold.solver.core.api.domain.solution.PlanningEntityCollectionProperty;
import ai.timefold.solver.core.api.domain.solution.PlanningScore;
import ai.timefold.solver.core.api.domain.solution.PlanningSolution;
import ai.timefold.solver.core.api.domain.valuerange.ValueRangeProvider;
import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All routes of all days, and the stops that are to be on them. */
@PlanningSolution
class RoutePlan {

    @PlanningEntityCollectionProperty
    private List<Route> routes;

    @PlanningEntityCollectionProperty
    @ValueRangeProvider
    private List<Stop> stops;

    private ConstraintWeightOverrides<HardMediumSoftLongScore> weights;

    private Pricing pricing;

    private Neighbours neighbours;

    @PlanningScore
    private @Nullable HardMediumSoftLongScore score;

    @SuppressWarnings("NullAway.Init")
    RoutePlan() {}

    RoutePlan(List<Route> routes, List<Stop> stops, Neighbours neighbours, Pricing pricing) {
        this.routes = routes;
        this.stops = stops;
        this.neighbours = neighbours;
        this.pricing = pricing;
        this.weights = pricing.overrides();
    }

    List<Route> routes() {
        return routes;
    }

    List<Stop> stops() {
        return stops;
    }

    Pricing pricing() {
        return pricing;
    }

    Neighbours neighbours() {
        return neighbours;
    }

    @Nullable
    HardMediumSoftLongScore score() {
        return score;
    }
}
