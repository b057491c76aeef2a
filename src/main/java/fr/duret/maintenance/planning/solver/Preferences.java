package fr.duret.maintenance.planning.solver;

import fr.duret.maintenance.planning.Concern;
import fr.duret.maintenance.planning.HalfDay;
import org.jspecify.annotations.Nullable;

/**
 * What would be good for a visit; days count from the first of the plan, technicians have numbers, -1 is nobody.
 *
 * @param urgency its weight
 * @param zone its number, -1 for none
 */
record Preferences(
        int urgency,
        int dueFrom,
        int dueUntil,
        int technician,
        int knowsTheSite,
        @Nullable HalfDay halfDay,
        int zone) {

    static final int NOBODY = -1;

    private static final int NOON = 43_200;

    /** Adds what it costs to begin the visit then, on that duty. */
    void count(Duty duty, int start, int[] amounts) {
        int day = duty.day();
        amounts[Concern.DUE_DATE.ordinal()] += urgency * Math.max(0, Math.max(dueFrom - day, day - dueUntil));
        amounts[Concern.WAITING.ordinal()] += (urgency - 1) * Math.max(0, day - Math.max(0, dueFrom));
        int crew = duty.crew().number();
        if (technician != NOBODY && technician != crew) {
            amounts[Concern.PREFERRED_TECHNICIAN.ordinal()]++;
        }
        if (knowsTheSite != NOBODY && knowsTheSite != crew) {
            amounts[Concern.KNOWN_SITE.ordinal()]++;
        }
        if (halfDay != null && (halfDay == HalfDay.MORNING) != (start < NOON)) {
            amounts[Concern.HALF_DAY.ordinal()]++;
        }
        if (zone >= 0 && !duty.covers(zone)) {
            amounts[Concern.ZONE.ordinal()]++;
        }
    }
}
