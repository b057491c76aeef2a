package fr.duret.maintenance.planning.solver;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Mends a plan by as few changes as it can: a place for what lost its own, or one that a less urgent visit gives up. */
final class Mending {

    private static final int MOST_EJECTED = 30;
    private static final int MOST_STEPS = 3;

    private final RoutePlan plan;

    Mending(RoutePlan plan) {
        this.plan = plan;
    }

    /** Takes stops off a route that breaks something until it does not, those first that leave least undone. */
    void relieve(Route route) {
        for (int step = 0; step < MOST_STEPS && hard(route, route.stops()) < 0; step++) {
            Stop relief = route.stops().stream()
                    .filter(stop -> !stop.demand().isPinned())
                    .max(Comparator.comparingLong((Stop stop) -> hard(route, without(route, stop)))
                            .thenComparingInt(stop -> -stop.demand().urgency())
                            .thenComparingInt(route.stops()::indexOf))
                    .orElse(null);
            if (relief == null) {
                return;
            }
            route.take(without(route, relief));
            place(relief, other -> other != route);
        }
    }

    /** Puts the stop where the plan gets worse by the least; false if it would break something everywhere. */
    boolean place(Stop stop, Predicate<Route> where) {
        Trials.Trial best = best(stop, where);
        if (best == null) {
            return eject(stop, where);
        }
        best.route().take(best.stops());
        return true;
    }

    /** Puts the stop on one of those routes, to begin at that second or later, if nothing else has to give way. */
    boolean fill(Stop stop, Predicate<Route> where, int from) {
        Trials.Trial best = best(stop, where);
        if (best == null || best.after().starts()[best.position()] < from) {
            return false;
        }
        best.route().take(best.stops());
        return true;
    }

    private Trials.@Nullable Trial best(Stop stop, Predicate<Route> where) {
        List<Trials.Trial> best = new ArrayList<>();
        new Trials(plan).everywhere(stop, where.and(route -> stop.demand().fits(route.duty())), trial -> {
            if (trial.breaksNothing()
                    && (best.isEmpty() || trial.change().compareTo(best.get(0).change()) > 0)) {
                best.clear();
                best.add(trial);
            }
        });
        return best.isEmpty() ? null : best.get(0);
    }

    /** Has a less urgent stop give up its place and take another, or none; the cheapest such exchange. */
    private boolean eject(Stop stop, Predicate<Route> where) {
        HardMediumSoftLongScore best = plan.price();
        Runnable exchange = null;
        for (Stop other : candidates(stop, where)) {
            Route route = Objects.requireNonNull(other.route());
            List<Stop> before = List.copyOf(route.stops());
            route.take(without(route, other));
            Trials.Trial mine = best(stop, each -> each == route);
            if (mine != null) {
                route.take(mine.stops());
                Trials.Trial theirs = best(other, each -> true);
                HardMediumSoftLongScore price = theirs == null
                        ? plan.price()
                        : plan.price().add(theirs.change()).add(undone(other));
                if (price.compareTo(best) > 0) {
                    best = price;
                    exchange = () -> {
                        route.take(mine.stops());
                        if (theirs != null) {
                            theirs.route().take(theirs.stops());
                        }
                    };
                }
            }
            route.take(before);
        }
        if (exchange == null) {
            return false;
        }
        exchange.run();
        return true;
    }

    private static HardMediumSoftLongScore undone(Stop stop) {
        return HardMediumSoftLongScore.ofMedium(stop.demand().urgency());
    }

    /** Less urgent stops that nobody pinned, those nearest by first. */
    private List<Stop> candidates(Stop stop, Predicate<Route> where) {
        return plan.stops().stream()
                .filter(other -> givesWay(other, stop, where))
                .sorted(Comparator.comparingInt(other -> seconds(stop, other)))
                .limit(MOST_EJECTED)
                .toList();
    }

    private static boolean givesWay(Stop other, Stop stop, Predicate<Route> where) {
        Route route = other.route();
        return route != null
                && where.test(route)
                && stop.demand().fits(route.duty())
                && !other.demand().isPinned()
                && other.demand().urgency() < stop.demand().urgency();
    }

    private int seconds(Stop from, Stop to) {
        return plan.routes()
                .get(0)
                .duty()
                .roads()
                .seconds()[from.demand().place()][to.demand().place()];
    }

    private long hard(Route route, List<Stop> stops) {
        return plan.pricing()
                .score(RouteSummary.of(route.duty(), stops).amounts())
                .hardScore();
    }

    private static List<Stop> without(Route route, Stop stop) {
        return route.stops().stream().filter(each -> each != stop).toList();
    }
}
