package fr.duret.maintenance.rehearsal;

import fr.duret.maintenance.shared.Paris;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;

/** When customers get round to things: soon after a message more often than late, between eight and ten at night. */
record Leisure(Habits habits) {

    private static final LocalTime UP = LocalTime.of(8, 0);
    private static final int MINUTES_AWAKE = 14 * 60;

    /** Some day after that instant, at some hour. */
    Instant after(Instant message, Fate fate) {
        return within(habits.slowest(), message, fate);
    }

    /** Some day after that instant and less than so many days after it, at some hour. */
    Instant within(int slowest, Instant message, Fate fate) {
        double share = fate.share("patience");
        int days = (int) (share * share * slowest);
        Instant at = on(Paris.dateOf(message).plusDays(days), fate);
        return at.isAfter(message) ? at : on(Paris.dateOf(message).plusDays(days + 1L), fate);
    }

    /** The same, but when somebody answers the telephone. */
    Instant inHoursAfter(Instant message, Fate fate) {
        return WorkingHours.of(habits).done(after(message, fate), Duration.ZERO);
    }

    /** At some hour of that day. */
    Instant on(LocalDate day, Fate fate) {
        return day.atTime(UP.plusMinutes(fate.below(MINUTES_AWAKE, "hour")))
                .atZone(Paris.ZONE)
                .toInstant();
    }
}
