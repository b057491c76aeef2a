package fr.duret.maintenance.planning.solver;

import fr.duret.maintenance.planning.Roads;
import org.jspecify.annotations.Nullable;

/**
 * A technician's day in numbers; times are seconds of the day.
 *
 * @param day days since the first of the plan
 * @param opens when they leave at the earliest
 * @param closes when they must be back
 * @param paid work before overtime
 * @param start number of the place where the round begins
 * @param end number of the place where it ends
 * @param capacity how much load it holds
 * @param lunch when they eat; null where nobody has to
 * @param absences pairs of hours, ascending
 * @param zones a bit for each zone in which they usually work; none when any will do
 */
record Duty(
        int number,
        Crew crew,
        int day,
        int opens,
        int closes,
        int paid,
        int start,
        int end,
        int capacity,
        @Nullable Lunch lunch,
        int[] absences,
        long zones,
        Roads roads) {

    boolean covers(int zone) {
        return zones == 0 || (zones >> zone & 1) == 1;
    }

    /** When the work begins for one who is ready then: in the site's hours, and around absences that end in time. */
    int startOf(Demand demand, int ready) {
        int start = demand.windows().start(day, ready);
        for (int i = 0; i < absences.length; i += 2) {
            boolean meets = start < absences[i + 1] && start + demand.service() > absences[i];
            if (meets && absences[i + 1] < closes) {
                start = demand.windows().start(day, absences[i + 1]);
            }
        }
        return start;
    }

    /** Seconds of work from start to end that lie in an absence. */
    int absent(int from, int until) {
        int seconds = 0;
        for (int i = 0; i < absences.length; i += 2) {
            seconds += Math.max(0, Math.min(until, absences[i + 1]) - Math.max(from, absences[i]));
        }
        return seconds;
    }
}
