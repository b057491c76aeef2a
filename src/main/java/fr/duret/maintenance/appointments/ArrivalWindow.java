package fr.duret.maintenance.appointments;

import fr.duret.maintenance.shared.French;
import fr.duret.maintenance.shared.Paris;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

/** The time within which a technician is said to arrive. */
public record ArrivalWindow(Instant from, Instant to) {

    private static final long QUARTER = Duration.ofMinutes(15).toSeconds();
    private static final Duration LENGTH = Duration.ofHours(1);

    /** An hour that begins at the quarter before the planned arrival. */
    public static ArrivalWindow around(Instant arrival) {
        Instant from = Instant.ofEpochSecond(Math.floorDiv(arrival.getEpochSecond(), QUARTER) * QUARTER);
        return new ArrivalWindow(from, from.plus(LENGTH));
    }

    /** Whether an arrival at that instant keeps to it. */
    public boolean isKeptBy(Instant arrival) {
        return !arrival.isBefore(from) && !arrival.isAfter(to);
    }

    public LocalDate day() {
        return Paris.dateOf(from);
    }

    /** « entre 9 h 15 et 10 h 15 ». */
    public String hours() {
        return "entre " + French.time(from) + " et " + French.time(to);
    }
}
