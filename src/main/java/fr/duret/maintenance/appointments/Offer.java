package fr.duret.maintenance.appointments;

import fr.duret.maintenance.shared.Paris;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A slot that fits into the rounds.
 *
 * @param technician how the technician is called
 * @param detourSeconds how much longer the technician is on the road for it
 * @param recommended « créneau recommandé »: among the few that cost the least
 */
public record Offer(
        UUID technicianId,
        String technician,
        Instant startsAt,
        Instant endsAt,
        int detourSeconds,
        boolean recommended) {

    public ArrivalWindow window() {
        return ArrivalWindow.around(startsAt);
    }

    public LocalDate day() {
        return Paris.dateOf(startsAt);
    }

    /** How this one is picked. */
    public SlotChoice choice() {
        return new SlotChoice(technicianId, startsAt);
    }

    Choice heldUntil(Instant until) {
        return new Choice(technicianId, startsAt, endsAt, until, detourSeconds);
    }
}
