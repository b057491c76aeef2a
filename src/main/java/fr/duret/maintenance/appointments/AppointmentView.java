package fr.duret.maintenance.appointments;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An appointment as others see it.
 *
 * @param chosen the slot that the customer holds or has booked, and nobody has confirmed yet
 * @param heldUntil when the chosen slot is free for others again; none once it is booked
 * @param slot the confirmed one
 * @param agreed how many slots were agreed one after the other, that the customer was told or is to be told
 * @param told of how many of them the customer was told
 * @param tellAt when the customer is told of what is agreed now, if that may still change; at once, or told already, if none
 * @param expectedAt when the technician is expected, as the customer was told on the day
 * @param promisedBy when somebody is there at the latest, for emergencies
 */
public record AppointmentView(
        UUID id,
        UUID interventionId,
        UUID customerId,
        AppointmentState state,
        @Nullable AgreedSlot chosen,
        @Nullable Instant heldUntil,
        int detourSeconds,
        @Nullable AgreedSlot slot,
        int agreed,
        int told,
        @Nullable Instant tellAt,
        @Nullable Instant expectedAt,
        @Nullable Instant promisedBy,
        @Nullable String cancelledBy,
        Instant requestedAt) {

    /** The booked slot if one waits, otherwise the confirmed one. */
    public @Nullable AgreedSlot shownSlot() {
        return state == AppointmentState.BOOKED ? chosen : slot;
    }

    /** Whether the customer keeps a slot for some minutes at that instant. */
    public boolean isHeld(Instant now) {
        return heldUntil != null && now.isBefore(heldUntil);
    }

    /** Whether what is agreed may still change before the customer hears of it. */
    public boolean isSettling(Instant now) {
        return tellAt != null && now.isBefore(tellAt);
    }

    public boolean isLiving() {
        return state != AppointmentState.KEPT && state != AppointmentState.CANCELLED;
    }
}
