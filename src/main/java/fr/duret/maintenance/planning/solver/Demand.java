package fr.duret.maintenance.planning.solver;

import org.jspecify.annotations.Nullable;

/**
 * A visit in numbers: what the solver counts with.
 *
 * @param place number of the place
 * @param service how long the work takes
 * @param load how much of a duty's capacity it takes
 * @param urgency how much it counts to leave it undone
 * @param remoteness how long it takes to get there from where rounds begin
 */
record Demand(
        int number,
        int place,
        int service,
        int load,
        int urgency,
        int remoteness,
        Windows windows,
        Requirements requirements,
        @Nullable Preferences preferences,
        @Nullable Promise promise) {

    boolean isPinned() {
        return promise != null && promise.pinned();
    }

    /** Whether somebody able could make it on that duty, were there time. */
    boolean fits(Duty duty) {
        return requirements.missingSkills(duty) == 0
                && requirements.missingQualifications(duty) == 0
                && !windows.isClosed(duty.day())
                && (promise == null || !promise.pinned() || promise.isOn(duty));
    }
}
