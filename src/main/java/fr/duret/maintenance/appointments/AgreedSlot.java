package fr.duret.maintenance.appointments;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.UUID;

/**
 * Who comes, and from when to when they are expected to be at work.
 *
 * @param startsAt when the plan has the technician arrive; the customer is told the hour in which that lies
 */
@Embeddable
public record AgreedSlot(UUID technicianId, Instant startsAt, Instant endsAt) {

    /** The hour within which the customer is told that the technician arrives. */
    public ArrivalWindow window() {
        return ArrivalWindow.around(startsAt);
    }
}
