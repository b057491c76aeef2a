package fr.duret.maintenance.appointments;

import fr.duret.maintenance.interventions.InterventionView;
import fr.duret.maintenance.shared.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is agreed with a customer about when somebody comes; a slot stands until another one is confirmed. */
@Entity
class Appointment {

    @Id
    private UUID id;

    @Version
    private @Nullable Long version;

    @Column
    private UUID interventionId;

    @Column
    private UUID customerId;

    @Enumerated(EnumType.STRING)
    @Column
    private AppointmentState state;

    @Embedded
    private @Nullable Choice choice;

    @Embedded
    private @Nullable AgreedSlot slot;

    private int agreed;
    private int told;
    private @Nullable Instant toldStart;
    private @Nullable Instant tellAt;
    private @Nullable Instant expectedAt;
    private @Nullable Instant promisedBy;
    private @Nullable String cancelledBy;
    private Instant requestedAt;

    @SuppressWarnings("NullAway.Init")
    protected Appointment() {}

    Appointment(UUID interventionId, UUID customerId, Instant now) {
        this.id = Ids.next();
        this.interventionId = interventionId;
        this.customerId = customerId;
        this.state = AppointmentState.OPEN;
        this.requestedAt = now;
    }

    /** What has its time already without anybody having asked, is agreed as it is. */
    Appointment adopt(InterventionView intervention) {
        if (intervention.technicianId() != null
                && intervention.plannedStart() != null
                && intervention.plannedEnd() != null) {
            agree(new AgreedSlot(intervention.technicianId(), intervention.plannedStart(), intervention.plannedEnd()));
            tell();
        }
        return this;
    }

    /** Keeps a slot for a while; what was held or booked before is free again, what is confirmed stays. */
    void hold(Choice chosen) {
        requireLiving();
        choice = chosen;
        state = settled();
    }

    /** Takes the held slot for good; refused if it was held too long ago. */
    void book(Instant now) {
        requireLiving();
        Choice held = choice;
        if (held == null || held.isOver(now)) {
            throw BookingRefusals.holdExpired();
        }
        choice = held.forGood();
        state = AppointmentState.BOOKED;
    }

    /** The booked slot is the agreed one from now on. */
    void confirm() {
        if (state == AppointmentState.BOOKED && choice != null) {
            agree(choice.slot());
        }
    }

    /** The booked slot cannot be had; what was confirmed before stays. */
    void decline() {
        if (state == AppointmentState.BOOKED) {
            choice = null;
            state = settled();
        }
    }

    /** Another slot than before, or the first one; it counts once, however often it changes before the customer is told. */
    private void agree(AgreedSlot other) {
        slot = other;
        choice = null;
        expectedAt = null;
        agreed = told + 1;
        tellAt = null;
        state = AppointmentState.CONFIRMED;
    }

    /**
     * The office gives it another slot, or the first one; if that comes back to the hour that the customer knows, there is
     * nothing to tell.
     *
     * @param later when the customer is told, if nothing changes before; at once if none
     */
    void move(AgreedSlot other, @Nullable Instant later) {
        agree(other);
        if (toldStart != null && ArrivalWindow.around(toldStart).isKeptBy(other.startsAt())) {
            agreed = told;
        } else {
            tellAt = later;
        }
    }

    /** The customer knows of everything that was agreed. */
    void tell() {
        told = agreed;
        toldStart = slot == null ? null : slot.startsAt();
        tellAt = null;
    }

    void expect(Instant arrival) {
        expectedAt = arrival;
    }

    void promise(Instant latest) {
        promisedBy = latest;
    }

    void keep() {
        choice = null;
        state = AppointmentState.KEPT;
    }

    void cancel(String by) {
        requireLiving();
        choice = null;
        cancelledBy = by;
        state = AppointmentState.CANCELLED;
    }

    private AppointmentState settled() {
        return slot == null ? AppointmentState.OPEN : AppointmentState.CONFIRMED;
    }

    private void requireLiving() {
        if (state == AppointmentState.KEPT || state == AppointmentState.CANCELLED) {
            throw BookingRefusals.over(state);
        }
    }

    UUID id() {
        return id;
    }

    /** Whether whoever arrives then comes within the hour that was agreed. */
    boolean isKeptBy(Instant arrival) {
        return slot != null && slot.window().isKeptBy(arrival);
    }

    boolean isLiving() {
        return state != AppointmentState.KEPT && state != AppointmentState.CANCELLED;
    }

    AppointmentView view() {
        Choice chosen = choice;
        return new AppointmentView(
                id,
                interventionId,
                customerId,
                state,
                chosen == null ? null : chosen.slot(),
                chosen == null ? null : chosen.heldUntil(),
                chosen == null ? 0 : chosen.detourSeconds(),
                slot,
                agreed,
                told,
                tellAt,
                expectedAt,
                promisedBy,
                cancelledBy,
                requestedAt);
    }
}
