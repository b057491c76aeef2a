package fr.duret.maintenance.planning;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;

/**
 * A day on which a technician works: one round.
 *
 * @param from when they leave at the earliest
 * @param until when they must be back
 * @param paid how long they work before it is overtime, lunch not counted
 * @param start where the round begins: home or depot
 * @param end where it ends
 * @param absences hours of that day at which they do not work
 * @param mostVisits how many visits the day may hold
 */
public record Shift(
        UUID technicianId,
        LocalDate day,
        LocalTime from,
        LocalTime until,
        Duration paid,
        Coordinates start,
        Coordinates end,
        List<TimeSpan> absences,
        int mostVisits) {

    private static final Duration EIGHT_HOURS = Duration.ofHours(8);
    private static final int MANY = 1_000;

    public Shift {
        absences = List.copyOf(absences);
    }

    /** An ordinary day of eight hours that begins and ends at the same place. */
    public static Shift ordinary(
            UUID technicianId, LocalDate day, LocalTime from, LocalTime until, Coordinates startAndEnd) {
        return new Shift(technicianId, day, from, until, EIGHT_HOURS, startAndEnd, startAndEnd, List.of(), MANY);
    }

    /** The same day with these absences. */
    public Shift absent(List<TimeSpan> hours) {
        return new Shift(technicianId, day, from, until, paid, start, end, hours, mostVisits);
    }

    /** The same day with at most so many visits. */
    public Shift holding(int most) {
        return new Shift(technicianId, day, from, until, paid, start, end, absences, most);
    }
}
