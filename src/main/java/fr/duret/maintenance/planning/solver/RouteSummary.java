package fr.duret.maintenance.planning.solver;

import fr.duret.maintenance.planning.Concern;
import java.util.List;

/**
 * A route as one pass along it finds it: the one evaluation that constraints, moves, offers and benchmarks share.
 *
 * @param starts when the work begins at each stop
 * @param departure when the technician leaves, as late as the first stop allows
 * @param home when they are back
 * @param lunchBefore before which stop they eat, as {@link LunchBreak} says it
 * @param amounts how much of each concern there is, by its ordinal
 */
record RouteSummary(Duty duty, int[] starts, int departure, int home, int lunchBefore, int[] amounts) {

    private static final int CONCERNS = Concern.values().length;
    private static final int[] NOTHING = {};

    static RouteSummary of(Route route) {
        return of(route.duty(), route.stops());
    }

    static RouteSummary of(Duty duty, List<Stop> stops) {
        int[] amounts = new int[CONCERNS];
        if (stops.isEmpty()) {
            return new RouteSummary(duty, NOTHING, duty.opens(), duty.opens(), LunchBreak.NOT_DUE, amounts);
        }
        int lunchBefore = LunchBreak.before(duty, stops);
        int[] starts = new int[stops.size()];
        int home = drive(duty, stops, lunchBefore, starts, amounts);
        Demand first = stops.get(0).demand();
        int departure = starts[0] - duty.roads().seconds()[duty.start()][first.place()];
        RouteSummary summary = new RouteSummary(duty, starts, departure, home, lunchBefore, amounts);
        amounts[Concern.LUNCH.ordinal()] = lunchBefore == LunchBreak.MISSED ? 1 : 0;
        amounts[Concern.END_OF_DAY.ordinal()] = Math.max(0, home - duty.closes());
        amounts[Concern.OVERTIME.ordinal()] = Math.max(0, summary.work() - duty.paid());
        return summary;
    }

    private static int drive(Duty duty, List<Stop> stops, int lunchBefore, int[] starts, int[] amounts) {
        int[][] seconds = duty.roads().seconds();
        int[][] metres = duty.roads().metres();
        int place = duty.start();
        int time = duty.opens();
        int distance = 0;
        int travel = 0;
        int load = 0;
        int late = 0;
        long zones = 0;
        for (int i = 0; i < starts.length; i++) {
            Demand demand = stops.get(i).demand();
            int next = demand.place();
            int leg = seconds[place][next];
            int ready = i == lunchBefore ? eaten(duty, time + leg) : time + leg;
            int start = duty.startOf(demand, ready);
            starts[i] = start;
            time = start + demand.service();
            distance += metres[place][next];
            travel += leg;
            load += demand.load();
            late += demand.windows().lateness(duty.day(), start);
            zones |= count(duty, demand, start, amounts);
            place = next;
        }
        int leg = seconds[place][duty.end()];
        amounts[Concern.DISTANCE.ordinal()] = distance + metres[place][duty.end()];
        amounts[Concern.TRAVEL.ordinal()] = travel + leg;
        amounts[Concern.WINDOW.ordinal()] = late;
        amounts[Concern.CAPACITY.ordinal()] = Math.max(0, load - duty.capacity());
        amounts[Concern.ZONE.ordinal()] += Math.max(0, Long.bitCount(zones) - 1);
        return lunchBefore == starts.length ? eaten(duty, time + leg) : time + leg;
    }

    private static int eaten(Duty duty, int arrives) {
        Lunch lunch = duty.lunch();
        return lunch == null ? arrives : lunch.readyAfter(arrives);
    }

    /** Adds what the stop costs by itself, and returns its zone as a bit. */
    private static long count(Duty duty, Demand demand, int start, int[] amounts) {
        if (duty.absences().length > 0) {
            amounts[Concern.ABSENCE.ordinal()] += duty.absent(start, start + demand.service());
        }
        if (demand.requirements() != Requirements.NONE) {
            amounts[Concern.SKILL.ordinal()] += demand.requirements().missingSkills(duty);
            amounts[Concern.QUALIFICATION.ordinal()] += demand.requirements().missingQualifications(duty);
        }
        if (demand.promise() != null) {
            demand.promise().count(duty, start, amounts);
        }
        Preferences preferences = demand.preferences();
        if (preferences == null) {
            return 0;
        }
        preferences.count(duty, start, amounts);
        return preferences.zone() < 0 ? 0 : 1L << preferences.zone();
    }

    int amount(Concern concern) {
        return amounts[concern.ordinal()];
    }

    /** Seconds from leaving to coming back, lunch not counted. */
    int work() {
        int lunch = duty.lunch() == null || lunchBefore < 0 ? 0 : duty.lunch().length();
        return home - departure - lunch;
    }
}
