package fr.duret.maintenance.planning.solver;

import java.util.Comparator;
import java.util.List;

/** Puts every stop that nobody makes where it costs least: what a careful dispatcher would do, one after the other. */
final class FirstPlan {

    private FirstPlan() {}

    /** Urgent stops first, then those with narrow hours; what fits nowhere stays out. */
    static void complete(RoutePlan plan) {
        Drafts drafts = new Drafts(plan);
        List<Stop> waiting = plan.stops().stream()
                .filter(stop -> !stop.isAssigned())
                .sorted(Comparator.comparingInt((Stop stop) -> -stop.demand().urgency())
                        .thenComparingInt(stop -> stop.demand().windows().width()))
                .toList();
        waiting.forEach(stop -> drafts.insert(stop, null));
        drafts.lines().forEach(line -> line.route().take(line.stops()));
    }
}
