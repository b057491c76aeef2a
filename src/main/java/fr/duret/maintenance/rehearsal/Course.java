package fr.duret.maintenance.rehearsal;

import fr.duret.maintenance.interventions.SignatureOutcome;

/**
 * How a visit goes.
 *
 * @param delay minutes after the appointment at which the technician arrives
 * @param worked minutes of work, breaks out
 * @param pause minutes of break in the middle; 0 for none
 * @param photos how many; the first is taken before the work, the others after
 * @param amended whether the customer signs for the time beyond what was planned
 * @param located whether the device tells where it is
 */
record Course(
        int delay,
        int worked,
        int pause,
        int photos,
        boolean cancelled,
        boolean unfinished,
        boolean forgotten,
        boolean late,
        boolean amended,
        boolean located,
        SignatureOutcome outcome) {

    private static final int LEAST_WORK = 25;
    private static final int HALF_AN_HOUR = 30;

    static Course of(Errand errand, VisitHabits habits, Fate fate) {
        boolean unfinished = fate.happens(habits.unfinished(), "unfinished");
        int beyond = unfinished ? -errand.minutes() / 2 : beyond(habits, fate);
        SignatureOutcome outcome = outcome(habits, fate);
        boolean late = fate.happens(habits.late(), "late");
        boolean present = outcome == SignatureOutcome.SIGNED && !late;
        return new Course(
                fate.below(12, "delay"),
                Math.max(LEAST_WORK, errand.minutes() + beyond),
                fate.happens(habits.paused(), "paused") ? 10 + fate.below(25, "pause") : 0,
                fate.happens(habits.photographed(), "photographed") ? 1 + fate.below(3, "photos") : 0,
                fate.happens(habits.cancelled(), "cancelled"),
                unfinished,
                !unfinished && !late && fate.happens(habits.forgotten(), "forgotten"),
                late,
                beyond > HALF_AN_HOUR && present && fate.happens(habits.amended(), "amended"),
                fate.happens(0.93, "located"),
                late ? SignatureOutcome.CUSTOMER_ABSENT : outcome);
    }

    /** The same, but that nobody cancels it. */
    Course kept() {
        return new Course(delay, worked, pause, photos, false, unfinished, forgotten, late, amended, located, outcome);
    }

    private static int beyond(VisitHabits habits, Fate fate) {
        double drawn = fate.share("length");
        double over = habits.over75() + habits.over45() + habits.over20();
        if (drawn < over) {
            return drawn < habits.over75() ? 75 : drawn < habits.over75() + habits.over45() ? 45 : 20;
        }
        return drawn < over + habits.early() ? -10 - fate.below(20, "early") : fate.below(15, "give or take") - 7;
    }

    private static SignatureOutcome outcome(VisitHabits habits, Fate fate) {
        double drawn = fate.share("outcome");
        if (drawn < habits.absent()) {
            return SignatureOutcome.CUSTOMER_ABSENT;
        }
        return drawn < habits.absent() + habits.refused() ? SignatureOutcome.REFUSED : SignatureOutcome.SIGNED;
    }
}
