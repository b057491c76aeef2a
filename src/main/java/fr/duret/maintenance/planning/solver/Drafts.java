package fr.duret.maintenance.planning.solver;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** The schedules of all routes of a plan, kept from one move to the next, and drafts of those that are to change. */
final class Drafts {

    private final RoutePlan plan;
    private final @Nullable Schedule[] kept;
    private final @Nullable Schedule[] drafted;
    private final List<Route> changed = new ArrayList<>();

    Drafts(RoutePlan plan) {
        this.plan = plan;
        this.kept = new Schedule[plan.routes().size()];
        this.drafted = new Schedule[plan.routes().size()];
    }

    boolean areOf(RoutePlan other) {
        return plan == other;
    }

    /** Forgets the drafts of an earlier move. */
    void begin() {
        changed.forEach(route -> drafted[route.number()] = null);
        changed.clear();
    }

    Schedule schedule(Route route) {
        Schedule draft = drafted[route.number()];
        if (draft != null) {
            return draft;
        }
        Schedule known = kept[route.number()];
        if (known == null || !known.isOf(route.stops())) {
            known = new Schedule(route, new ArrayList<>(route.stops()));
            kept[route.number()] = known;
        }
        return known;
    }

    void draft(Route route, List<Stop> stops) {
        if (drafted[route.number()] == null) {
            changed.add(route);
        }
        drafted[route.number()] = new Schedule(route, stops);
    }

    /** Puts the stop where it costs least; false if it fits nowhere. */
    boolean insert(Stop stop, @Nullable Random random) {
        BestPosition best = random == null ? BestPosition.ofAll() : BestPosition.blinking(random);
        for (Route route : plan.routes()) {
            if (stop.demand().fits(route.duty())) {
                schedule(route).offer(stop, plan.pricing(), best);
            }
        }
        Schedule there = best.schedule();
        if (there == null) {
            return false;
        }
        draft(there.route(), there.with(stop, best.position()));
        return true;
    }

    /** The drafts as a change of their routes. */
    List<Redraw.Line> lines() {
        return changed.stream()
                .map(route -> new Redraw.Line(route, schedule(route).stops()))
                .filter(line -> !line.stops().equals(line.route().stops()))
                .toList();
    }
}
