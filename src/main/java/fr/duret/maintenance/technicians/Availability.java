package fr.duret.maintenance.technicians;

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
}
