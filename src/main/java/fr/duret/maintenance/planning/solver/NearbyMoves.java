package fr.duret.maintenance.planning.solver;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Brings a stop beside one that lies near it: by moving it, by swapping it, or by joining the two routes there. */
final class NearbyMoves implements Neighbourhood {

    private static final int NEAR = 30;
    private static final int LONGEST_SEGMENT = 3;
    private static final int ONE_IN_ANY_ROUTE = 12;

    @Override
    public @Nullable Redraw propose(RoutePlan plan, Random random) {
        Stop stop = plan.stops().get(random.nextInt(plan.stops().size()));
        int[] near = plan.neighbours().of()[stop.number()];
        if (near.length == 0 || random.nextInt(ONE_IN_ANY_ROUTE) == 0) {
            Route any = plan.routes().get(random.nextInt(plan.routes().size()));
            return move(stop, any, random.nextInt(any.stops().size() + 1), random);
        }
        Stop beside = plan.stops().get(near[random.nextInt(Math.min(NEAR, near.length))]);
        Route there = beside.route();
        if (there == null) {
            return null;
        }
        int at = there.stops().indexOf(beside);
        if (stop.route() == null) {
            return move(stop, there, at + random.nextInt(2), random);
        }
        return switch (random.nextInt(3)) {
            case 0 -> move(stop, there, at + random.nextInt(2), random);
            case 1 -> swap(stop, there, at + (random.nextBoolean() ? 1 : -1), random);
            default -> join(stop, there, at);
        };
    }

    /** Moves the stop, and perhaps the next ones with it, to that position. */
    private static @Nullable Redraw move(Stop stop, Route there, int position, Random random) {
        Route here = stop.route();
        if (here == null) {
            return stop.demand().fits(there.duty())
                    ? new Redraw(List.of(with(there, position, List.of(stop))), List.of(stop), List.of())
                    : null;
        }
        int from = here.stops().indexOf(stop);
        int until = Math.min(here.stops().size(), from + 1 + random.nextInt(LONGEST_SEGMENT));
        List<Stop> segment = here.stops().subList(from, until);
        if (here == there) {
            return position >= from && position <= until ? null : Redraw.of(within(here, from, until, position));
        }
        if (!fit(segment, there)) {
            return null;
        }
        return Redraw.of(without(here, from, until), with(there, position, segment));
    }

    private static @Nullable Redraw swap(Stop stop, Route there, int position, Random random) {
        Route here = stop.route();
        if (here == null || position < 0 || position >= there.stops().size()) {
            return null;
        }
        int from = here.stops().indexOf(stop);
        if (here == there) {
            List<Stop> stops = new ArrayList<>(here.stops());
            stops.set(from, stops.get(position));
            stops.set(position, stop);
            return from == position ? null : Redraw.of(new Redraw.Line(here, stops));
        }
        int until = Math.min(here.stops().size(), from + 1 + random.nextInt(2));
        int end = Math.min(there.stops().size(), position + 1 + random.nextInt(2));
        List<Stop> mine = here.stops().subList(from, until);
        List<Stop> theirs = there.stops().subList(position, end);
        if (!fit(mine, there) || !fit(theirs, here)) {
            return null;
        }
        return Redraw.of(replaced(here, from, until, theirs), replaced(there, position, end, mine));
    }

    /** Has the stop followed by what stands at that position; the rests of both routes change places, or turn round. */
    private static @Nullable Redraw join(Stop stop, Route there, int position) {
        Route here = stop.route();
        if (here == null) {
            return null;
        }
        int cut = here.stops().indexOf(stop) + 1;
        if (here == there) {
            return position <= cut ? null : Redraw.of(turned(here, cut, position + 1));
        }
        List<Stop> mine = here.stops().subList(cut, here.stops().size());
        List<Stop> theirs = there.stops().subList(position, there.stops().size());
        if (!fit(mine, there) || !fit(theirs, here)) {
            return null;
        }
        return Redraw.of(
                replaced(here, cut, here.stops().size(), theirs),
                replaced(there, position, there.stops().size(), mine));
    }

    private static boolean fit(List<Stop> stops, Route there) {
        for (Stop stop : stops) {
            if (!stop.demand().fits(there.duty())) {
                return false;
            }
        }
        return true;
    }

    private static Redraw.Line with(Route route, int position, List<Stop> added) {
        return replaced(route, position, position, added);
    }

    private static Redraw.Line without(Route route, int from, int until) {
        return replaced(route, from, until, List.of());
    }

    private static Redraw.Line replaced(Route route, int from, int until, List<Stop> others) {
        List<Stop> stops = new ArrayList<>(route.stops().size() + others.size());
        stops.addAll(route.stops().subList(0, from));
        stops.addAll(others);
        stops.addAll(route.stops().subList(until, route.stops().size()));
        return new Redraw.Line(route, stops);
    }

    private static Redraw.Line within(Route route, int from, int until, int position) {
        List<Stop> stops = new ArrayList<>(route.stops());
        List<Stop> segment = List.copyOf(stops.subList(from, until));
        stops.subList(from, until).clear();
        stops.addAll(position > from ? position - segment.size() : position, segment);
        return new Redraw.Line(route, stops);
    }

    private static Redraw.Line turned(Route route, int from, int until) {
        List<Stop> stops = new ArrayList<>(route.stops());
        Collections.reverse(stops.subList(from, until));
        return new Redraw.Line(route, stops);
    }
}
