package fr.duret.maintenance.planning.solver;

import fr.duret.maintenance.planning.Concern;
import java.util.ArrayList;
import java.util.List;

/**
 * A route prepared for trying insertions: whether a stop fits at a position, and what it costs there, is known without
 * going along the route again. Lunch stays in the leg where it is; what moving it would change, only the score knows.
 */
final class Schedule {

    private final Route route;
    private final List<Stop> stops;
    private final RouteSummary summary;
    private final int[] latest;
    private final int load;

    Schedule(Route route, List<Stop> stops) {
        this.route = route;
        this.stops = List.copyOf(stops);
        this.summary = RouteSummary.of(route.duty(), this.stops);
        this.latest = latestStarts(route.duty(), this.stops, summary.lunchBefore());
        this.load = this.stops.stream().mapToInt(stop -> stop.demand().load()).sum();
    }

    /** When the work at each stop has to begin at the latest so that nothing after it is late. */
    private static int[] latestStarts(Duty duty, List<Stop> stops, int lunchBefore) {
        int[] latest = new int[stops.size()];
        int[][] seconds = duty.roads().seconds();
        int bound = duty.closes();
        int next = duty.end();
        for (int i = latest.length - 1; i >= 0; i--) {
            Demand demand = stops.get(i).demand();
            int lunch =
                    lunchBefore == i + 1 && duty.lunch() != null ? duty.lunch().length() : 0;
            int arrival = bound - seconds[demand.place()][next] - lunch - demand.service();
            latest[i] = demand.windows().latest(duty.day(), arrival);
            bound = latest[i];
            next = demand.place();
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
        more.addAll(stops.subList(0, position));
        more.add(stop);
        more.addAll(stops.subList(position, stops.size()));
        return more;
    }

    /** Offers every position at which the stop fits; the search decides which of them it looks at. */
    void offer(Stop stop, Pricing pricing, BestPosition best) {
        Duty duty = route.duty();
        Demand demand = stop.demand();
        if (load + demand.load() > duty.capacity() || !demand.fits(duty)) {
            return;
        }
        int[] amounts = new int[Concern.values().length];
        if (demand.preferences() != null) {
            demand.preferences().count(duty, duty.startOf(demand, duty.opens()), amounts);
        }
        if (demand.promise() != null) {
            demand.promise().count(duty, demand.promise().start(), amounts);
        }
        long wishes = demand.preferences() == null && demand.promise() == null
                ? 0
                : -pricing.score(amounts).softScore();
        for (int position = 0; position <= stops.size(); position++) {
            if (best.looks() && fits(demand, position)) {
                best.consider(this, position, wishes + cost(demand, position, pricing));
            }
        }
    }

    private boolean fits(Demand demand, int position) {
        Duty duty = route.duty();
        int[][] seconds = duty.roads().seconds();
        int left = left(position);
        Lunch lunch = position == summary.lunchBefore() ? duty.lunch() : null;
        boolean eatsFirst = lunch != null && position > 0 && left >= lunch.from();
        int arrives = left + seconds[before(position)][demand.place()];
        int ready = eatsFirst && lunch != null ? lunch.readyAfter(arrives) : arrives;
        int start = duty.startOf(demand, ready);
        if (demand.windows().lateness(duty.day(), start) > 0) {
            return false;
        }
        int onwards = start + demand.service() + seconds[demand.place()][after(position)];
        int next = lunch != null && !eatsFirst ? lunch.readyAfter(onwards) : onwards;
        return next <= (position < latest.length ? latest[position] : duty.closes());
    }

    private long cost(Demand demand, int position, Pricing pricing) {
        Duty duty = route.duty();
        int before = before(position);
        int after = after(position);
        int travel = detour(duty.roads().seconds(), before, demand.place(), after);
        int distance = detour(duty.roads().metres(), before, demand.place(), after);
        int work = summary.work() - duty.paid();
        int overtime = Math.max(0, work + travel + demand.service()) - Math.max(0, work);
        return pricing.of(Concern.TRAVEL) * travel
                + pricing.of(Concern.DISTANCE) * distance
                + pricing.of(Concern.OVERTIME) * overtime;
    }

    private int detour(int[][] legs, int before, int place, int after) {
        int direct = stops.isEmpty() ? 0 : legs[before][after];
        return legs[before][place] + legs[place][after] - direct;
    }

    private int left(int position) {
        return position == 0
                ? route.duty().opens()
                : summary.starts()[position - 1]
                        + stops.get(position - 1).demand().service();
    }

    private int before(int position) {
        return position == 0
                ? route.duty().start()
                : stops.get(position - 1).demand().place();
    }

    private int after(int position) {
        return position == stops.size()
                ? route.duty().end()
                : stops.get(position).demand().place();
    }
}
