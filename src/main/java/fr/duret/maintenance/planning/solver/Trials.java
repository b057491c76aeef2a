package fr.duret.maintenance.planning.solver;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import fr.duret.maintenance.planning.Concern;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Tries a stop at every position of routes, and prices each exactly as the constraints would. */
final class Trials {

    private final RoutePlan plan;
    private final Map<Crew, Integer> work = new HashMap<>();

    Trials(RoutePlan plan) {
        this.plan = plan;
        plan.routes()
                .forEach(
                        route -> work.merge(route.duty().crew(), route.summary().work(), Integer::sum));
    }

    /**
     * A place for a stop.
     *
     * @param stops those of the route, with the stop
     * @param change what the plan's score changes by, the stop being made not counted
     */
    record Trial(
            Route route,
            List<Stop> stops,
            int position,
            RouteSummary before,
            RouteSummary after,
            HardMediumSoftLongScore change) {

        boolean breaksNothing() {
            return change.hardScore() >= 0;
        }

        int more(Concern concern) {
            return after.amount(concern) - before.amount(concern);
        }
    }

    /** Shows every position of those routes, except those that the stop is on. */
    void everywhere(Stop stop, Predicate<Route> where, Consumer<Trial> viewer) {
        for (Route route : plan.routes()) {
            if (stop.route() != route && where.test(route)) {
                along(stop, route, viewer);
            }
        }
    }

    private void along(Stop stop, Route route, Consumer<Trial> viewer) {
        RouteSummary before = route.summary();
        HardMediumSoftLongScore price = plan.pricing().score(before.amounts());
        for (int position = 0; position <= route.stops().size(); position++) {
            List<Stop> stops = new ArrayList<>(route.stops());
            stops.add(position, stop);
            RouteSummary after = RouteSummary.of(route.duty(), stops);
            HardMediumSoftLongScore change = plan.pricing()
                    .score(after.amounts())
                    .subtract(price)
                    .subtract(HardMediumSoftLongScore.ofSoft(unfairness(before, after)));
            viewer.accept(new Trial(route, stops, position, before, after, change));
        }
    }

    private long unfairness(RouteSummary before, RouteSummary after) {
        Crew crew = before.duty().crew();
        int load = work.getOrDefault(crew, 0);
        int more = crew.excess(load - before.work() + after.work()) - crew.excess(load);
        return plan.pricing().of(Concern.FAIRNESS) * more;
    }
}
