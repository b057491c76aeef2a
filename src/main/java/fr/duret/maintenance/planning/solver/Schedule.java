package fr.duret.maintenance.planning.solver;

import fr.duret.maintenance.planning.Concern;
import fr.duret.maintenance.planning.Level;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A route prepared for trying insertions: whether a stop fits at a position, and what it costs there, is known without
 * going along the route again. Lunch stays in the leg where it is; what moving it would change, only the score knows.
 */
final class Schedule {

    private final Route route;
    private final List<Stop> stops;
    private final int lunchBefore;
    private final int work;
    private final int load;
    /** Where the round begins, its stops, where it ends. */
    private final int[] places;
    /** When the technician leaves the start, and each stop. */
    private final int[] leaves;
    /** When the work at each stop has to begin, and the round to end, so that nothing after it is late. */
    private final int[] latest;

    /** The list becomes the schedule's own. */
    Schedule(Route route, List<Stop> stops) {
        this.route = route;
        this.stops = stops;
        Duty duty = route.duty();
        RouteSummary summary = RouteSummary.of(duty, stops);
        lunchBefore = summary.lunchBefore();
        work = summary.work() - duty.paid();
        int size = stops.size();
        places = new int[size + 2];
        places[0] = duty.start();
        places[size + 1] = duty.end();
        leaves = new int[size + 1];
        leaves[0] = duty.opens();
        int weight = 0;
        for (int i = 0; i < size; i++) {
            Demand demand = stops.get(i).demand();
            places[i + 1] = demand.place();
            leaves[i + 1] = summary.starts()[i] + demand.service();
            weight += demand.load();
        }
        load = weight;
        latest = latestStarts(duty, stops, places, lunchBefore);
    }

    private static int[] latestStarts(Duty duty, List<Stop> stops, int[] places, int lunchBefore) {
        int size = stops.size();
        int[] latest = new int[size + 1];
        int[][] seconds = duty.roads().seconds();
        latest[size] = duty.closes();
        for (int i = size - 1; i >= 0; i--) {
            Demand demand = stops.get(i).demand();
            int lunch =
                    lunchBefore == i + 1 && duty.lunch() != null ? duty.lunch().length() : 0;
            int arrival = latest[i + 1] - seconds[places[i + 1]][places[i + 2]] - lunch - demand.service();
            latest[i] = demand.windows().latest(duty.day(), arrival);
        }
        return latest;
    }

    Route route() {
        return route;
    }

    List<Stop> stops() {
        return stops;
    }

    /** Whether the route still has those stops. */
    boolean isOf(List<Stop> others) {
        if (stops.size() != others.size()) {
            return false;
        }
        for (int i = 0; i < stops.size(); i++) {
            if (stops.get(i) != others.get(i)) {
                return false;
            }
        }
        return true;
    }

    List<Stop> with(Stop stop, int position) {
        List<Stop> more = new ArrayList<>(stops.size() + 1);
        more.addAll(stops);
        more.add(position, stop);
        return more;
    }

    /** Offers every position at which the stop fits; the search decides which of them it looks at. */
    void offer(Stop stop, Pricing pricing, BestPosition best) {
        Duty duty = route.duty();
        Demand demand = stop.demand();
        if (load + demand.load() > duty.capacity() || !demand.fits(duty)) {
            return;
        }
        long wishes = wishes(demand, duty, pricing);
        int lastStart = demand.windows().last(duty.day());
        for (int position = 0; position < leaves.length && leaves[position] <= lastStart; position++) {
            if (best.looks()) {
                long cost = wishes + cost(demand, position, pricing);
                if (best.isDearerThan(cost) && fits(demand, position)) {
                    best.take(this, position, cost);
                }
            }
        }
    }

    /** What the visit costs on that day by that technician, wherever in the round. */
    private static long wishes(Demand demand, Duty duty, Pricing pricing) {
        Preferences preferences = demand.preferences();
        Promise promise = demand.promise();
        if (preferences == null && promise == null) {
            return 0;
        }
        int[] amounts = new int[Concern.values().length];
        if (preferences != null) {
            preferences.count(duty, duty.startOf(demand, duty.opens()), amounts);
        }
        if (promise != null) {
            promise.count(duty, promise.start(), amounts);
        }
        return pricing.sum(amounts, Level.SOFT);
    }

    private boolean fits(Demand demand, int position) {
        Duty duty = route.duty();
        int[][] seconds = duty.roads().seconds();
        int place = demand.place();
        int left = leaves[position];
        Lunch lunch = lunchHere(position);
        int arrives = left + seconds[places[position]][place];
        boolean eatsFirst = lunch != null && position > 0 && left >= lunch.from();
        int ready = lunch != null && eatsFirst ? lunch.readyAfter(arrives) : arrives;
        int start = duty.startOf(demand, ready);
        if (demand.windows().lateness(duty.day(), start) > 0) {
            return false;
        }
        int onwards = start + demand.service() + seconds[place][places[position + 1]];
        int next = lunch != null && !eatsFirst ? lunch.readyAfter(onwards) : onwards;
        return next <= latest[position];
    }

    private @Nullable Lunch lunchHere(int position) {
        return position == lunchBefore ? route.duty().lunch() : null;
    }

    private long cost(Demand demand, int position, Pricing pricing) {
        Duty duty = route.duty();
        int before = places[position];
        int after = places[position + 1];
        int travel = detour(duty.roads().seconds(), before, demand.place(), after);
        int distance = detour(duty.roads().metres(), before, demand.place(), after);
        int overtime = Math.max(0, work + travel + demand.service()) - Math.max(0, work);
        return pricing.of(Concern.TRAVEL) * travel
                + pricing.of(Concern.DISTANCE) * distance
                + pricing.of(Concern.OVERTIME) * overtime;
    }

    /** A round without stops is not driven. */
    private int detour(int[][] legs, int before, int place, int after) {
        int direct = stops.isEmpty() ? 0 : legs[before][after];
        return legs[before][place] + legs[place][after] - direct;
    }
}
