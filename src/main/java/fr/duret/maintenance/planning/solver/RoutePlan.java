package fr.duret.maintenance.planning.solver;

import ai.timefold.solver.core.api.domain.solution.ConstraintWeightOverrides;
import ai.timefold.solver.core.api.domain.solution.PlanningEntityCollectionProperty;
import ai.timefold.solver.core.api.domain.solution.PlanningScore;
import ai.timefold.solver.core.api.domain.solution.PlanningSolution;
import ai.timefold.solver.core.api.domain.valuerange.ValueRangeProvider;
import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import fr.duret.maintenance.planning.Concern;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

    private @Nullable Neighbours neighbours;

    @PlanningScore
    private @Nullable HardMediumSoftLongScore score;

    @SuppressWarnings("NullAway.Init")
    RoutePlan() {}

    RoutePlan(List<Route> routes, List<Stop> stops, Pricing pricing) {
        this.routes = routes;
        this.stops = stops;
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

    /** Which stops lie near which; worked out when a solver asks for the first time. */
    Neighbours neighbours() {
        Neighbours known = neighbours;
        if (known == null) {
            known = Neighbours.among(
                    stops.stream().map(Stop::demand).toList(),
                    routes.get(0).duty().roads());
            neighbours = known;
        }
        return known;
    }

    /** The score of the plan as it stands, fairness included: what the constraints come to. */
    HardMediumSoftLongScore price() {
        HardMediumSoftLongScore sum = HardMediumSoftLongScore.ZERO;
        Map<Crew, Integer> work = new HashMap<>();
        for (Route route : routes) {
            RouteSummary summary = route.summary();
            sum = sum.add(pricing.score(summary.amounts()));
            work.merge(route.duty().crew(), summary.work(), Integer::sum);
        }
        long undone = stops.stream()
                .filter(stop -> !stop.isAssigned())
                .mapToLong(stop -> stop.demand().urgency())
                .sum();
        long unfair = work.entrySet().stream()
                .mapToLong(each -> each.getKey().excess(each.getValue()))
                .sum();
        return sum.subtract(HardMediumSoftLongScore.of(
                0, pricing.of(Concern.UNASSIGNED) * undone, pricing.of(Concern.FAIRNESS) * unfair));
    }

    @Nullable
    HardMediumSoftLongScore score() {
        return score;
    }
}
