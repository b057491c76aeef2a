package fr.duret.maintenance.technicians;

import fr.duret.maintenance.shared.French;
import fr.duret.maintenance.shared.Paris;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whether, and when, a technician can be planned on a day.
 *
 * @param from when their day begins; none if they do not work on it
 * @param to when their day ends; none if they do not work on it
 * @param onCall whether they answer emergencies outside these hours
 * @param whyNot why they do not work on it, or only on half of it, in French; empty where they work as usual
 */
public record Availability(
        UUID technicianId,
        LocalDate day,
        @Nullable LocalTime from,
        @Nullable LocalTime to,
        boolean onCall,
        String whyNot) {

    public boolean works() {
        return from != null;
    }

    /** Whether work from then to then lies within that day's hours. */
    public boolean covers(Instant start, Instant end) {
        return from != null
                && to != null
                && Paris.dateOf(start).equals(day)
                && !start.isBefore(instant(from))
                && !end.isAfter(instant(to));
    }

    /** « 8 h 30 – 16 h 15 », or why nobody works on it. */
    public String hours() {
        return from == null || to == null ? whyNot : French.time(instant(from)) + " – " + French.time(instant(to));
    }

    private Instant instant(LocalTime time) {
        return day.atTime(time).atZone(Paris.ZONE).toInstant();
    }
}
