package fr.duret.maintenance.planning.solver;

import fr.duret.maintenance.planning.Concern;

/**
 * Where a visit stands that should not, or must not, move.
 *
 * @param technician by number
 * @param start seconds of the day
 * @param pinned whether it must stay
 */
record Promise(int technician, int day, int start, boolean pinned) {

    private static final int QUARTER = 900;
    private static final int ANOTHER_DAY = 32;
    private static final int ANOTHER_TECHNICIAN = 8;

    boolean isOn(Duty duty) {
        return duty.day() == day && duty.crew().number() == technician;
    }

    /** Adds what it costs to begin the visit then, on that duty. */
    void count(Duty duty, int actual, int[] amounts) {
        if (pinned) {
            amounts[Concern.PINNED.ordinal()] += isOn(duty) ? 0 : 1;
            return;
        }
        int quarters = Math.min(ANOTHER_DAY, Math.abs(actual - start) / QUARTER);
        int moved = duty.day() == day ? quarters : ANOTHER_DAY;
        int whose = duty.crew().number() == technician ? 0 : ANOTHER_TECHNICIAN;
        amounts[Concern.STABILITY.ordinal()] += moved + whose;
    }
}
