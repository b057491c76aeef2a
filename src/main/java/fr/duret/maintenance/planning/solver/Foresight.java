package fr.duret.maintenance.planning.solver;

import fr.duret.maintenance.planning.Concern;
import fr.duret.maintenance.planning.Level;
import java.util.ArrayList;
import java.util.List;

/**
 * Tells, by the one evaluation of a route, which changes annealing would never take: those that break more hard
 * concerns, leave more visits undone, or cost ten times what the hottest moment forgives. The solver is spared them.
 */
final class Foresight {

    /** A worsening of ten temperatures is taken once in 22,000 times, and only at the very beginning. */
    private static final long TEMPERATURES = 10;

    private final RoutePlan plan;
    private final Known[] known;
    private final long dearest;

    /** What a route came to with those stops. */
    private record Known(List<Stop> stops, long hard, long medium, long soft) {}

    Foresight(RoutePlan plan) {
        this.plan = plan;
        this.known = new Known[plan.routes().size()];
        boolean fair = plan.pricing().of(Concern.FAIRNESS) > 0;
        this.dearest = fair
                ? Long.MAX_VALUE
                : TEMPERATURES * Tempering.startingTemperature(plan).softScore();
    }

    boolean isOf(RoutePlan other) {
        return plan == other;
    }

    /** Whether the change would be taken back whatever the luck. */
    boolean isHopeless(Redraw redraw) {
        long hard = 0;
        long medium = 0;
        long soft = 0;
        for (Redraw.Line line : redraw.lines()) {
            Known before = before(line.route());
            Known after = weigh(line.route(), line.stops());
            hard += after.hard - before.hard;
            medium += after.medium - before.medium;
            soft += after.soft - before.soft;
        }
        medium += undone(redraw.leaving()) - undone(redraw.joining());
        if (hard != 0) {
            return hard > 0;
        }
        return medium != 0 ? medium > 0 : soft > dearest;
    }

    private Known before(Route route) {
        Known there = known[route.number()];
        if (there == null || !isSame(there.stops, route.stops())) {
            there = weigh(route, new ArrayList<>(route.stops()));
            known[route.number()] = there;
        }
        return there;
    }

    private Known weigh(Route route, List<Stop> stops) {
        int[] amounts = RouteSummary.of(route.duty(), stops).amounts();
        Pricing pricing = plan.pricing();
        return new Known(
                stops,
                pricing.sum(amounts, Level.HARD),
                pricing.sum(amounts, Level.MEDIUM),
                pricing.sum(amounts, Level.SOFT));
    }

    private long undone(List<Stop> stops) {
        long urgency = 0;
        for (Stop stop : stops) {
            urgency += stop.demand().urgency();
        }
        return plan.pricing().of(Concern.UNASSIGNED) * urgency;
    }

    private static boolean isSame(List<Stop> some, List<Stop> others) {
        if (some.size() != others.size()) {
            return false;
        }
        for (int i = 0; i < some.size(); i++) {
            if (some.get(i) != others.get(i)) {
                return false;
            }
        }
        return true;
    }
}
