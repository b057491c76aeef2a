package fr.duret.maintenance.appointments;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A slot that a customer has chosen.
 *
 * @param heldUntil when it is free for others again; none once it is booked
 * @param detourSeconds how much longer the technician is on the road for it
 */
@Embeddable
record Choice(
        @Column(name = "chosen_technician") UUID technicianId,
        @Column(name = "chosen_start") Instant startsAt,
        @Column(name = "chosen_end") Instant endsAt,
        @Nullable Instant heldUntil,
        int detourSeconds) {

    Choice forGood() {
        return new Choice(technicianId, startsAt, endsAt, null, detourSeconds);
    }

    boolean isOver(Instant now) {
        return heldUntil != null && !now.isBefore(heldUntil);
    }

    AgreedSlot slot() {
        return new AgreedSlot(technicianId, startsAt, endsAt);
    }
}
