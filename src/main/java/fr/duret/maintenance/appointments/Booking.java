package fr.duret.maintenance.appointments;

import fr.duret.maintenance.interventions.Dispatch;
import fr.duret.maintenance.interventions.InterventionBook;
import fr.duret.maintenance.interventions.InterventionStatus;
import fr.duret.maintenance.interventions.InterventionView;
import fr.duret.maintenance.interventions.PromisedArrival;
import fr.duret.maintenance.interventions.Slot;
import fr.duret.maintenance.shared.Refusal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps a slot for a customer while they decide, and books it. */
@Service
@Transactional
public class Booking {

    /** How long a slot is kept for who has chosen it. */
    public static final Duration HOLD = Duration.ofMinutes(10);

    /** Who has cancelled, if it was not the office. */
    static final String BY_CUSTOMER = "le client";

    private final Appointments appointments;
    private final InterventionBook interventions;
    private final Dispatch dispatch;
    private final SlotSearch search;
    private final TakenTime taken;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Booking(
            Appointments appointments,
            InterventionBook interventions,
            Dispatch dispatch,
            SlotSearch search,
            TakenTime taken,
            ApplicationEventPublisher events,
            Clock clock) {
        this.appointments = appointments;
        this.interventions = interventions;
        this.dispatch = dispatch;
        this.search = search;
        this.taken = taken;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Keeps a slot for ten minutes, instead of the one that was kept before. Refused as {@code slot-taken} if somebody
     * was faster, {@code change-too-late} after the evening before, {@code visit-not-open} where nothing is to be
     * planned any more.
     */
    public AppointmentView hold(UUID interventionId, SlotChoice choice) {
        Appointment appointment = asked(interventionId);
        Deadline.require(appointment.view(), clock.instant());
        Offer offer = claimed(interventionId, choice);
        appointment.hold(offer.heldUntil(clock.instant().plus(HOLD)));
        return written(appointment);
    }

    /**
     * Books the slot that is kept for the customer. Refused as {@code hold-expired} if the ten minutes are over, and as
     * {@code change-too-late} where another slot is agreed and its evening before is past.
     */
    public AppointmentView book(UUID appointmentId) {
        Appointment appointment = appointments.locked(appointmentId);
        Deadline.require(appointment.view(), clock.instant());
        appointment.book(clock.instant());
        AppointmentView booked = written(appointment);
        events.publishEvent(new AppointmentBooked(appointmentId));
        return booked;
    }

    /** The office gives the customer a slot, which is agreed at once; refused as {@code slot-taken} if it is gone. */
    public void give(UUID interventionId, SlotChoice choice, String author) {
        written(asked(interventionId));
        Offer offer = claimed(interventionId, choice);
        dispatch.plan(interventionId, new Slot(offer.technicianId(), offer.startsAt(), offer.endsAt()), author);
        dispatch.promise(
                interventionId,
                new PromisedArrival(offer.window().from(), offer.window().to()),
                author);
    }

    /** Cancels for the customer, until six in the evening of the day before; refused as {@code change-too-late}. */
    public void cancel(UUID appointmentId) {
        Appointment appointment = appointments.locked(appointmentId);
        Deadline.require(appointment.view(), clock.instant());
        appointment.cancel(BY_CUSTOMER);
        appointments.flush();
        events.publishEvent(new AppointmentCancelled(appointmentId));
    }

    /** The appointment of an intervention, begun if nobody has asked for it before. */
    public AppointmentView begin(UUID interventionId) {
        return written(asked(interventionId));
    }

    /** The appointment of an intervention; the first time that somebody asks, it begins. */
    private Appointment asked(UUID interventionId) {
        InterventionView intervention = interventions.intervention(interventionId);
        if (intervention.status() != InterventionStatus.TO_PLAN
                && intervention.status() != InterventionStatus.PLANNED) {
            throw BookingRefusals.notPlannable(intervention.reference());
        }
        return appointments
                .living(interventionId)
                .map(found -> appointments.locked(found.id()))
                .orElseGet(() -> new Appointment(interventionId, intervention.customerId(), clock.instant())
                        .adopt(intervention));
    }

    private Offer claimed(UUID interventionId, SlotChoice choice) {
        // Most of those who come too late are told so without waiting for the others, the rest as soon as they have.
        requireFree(interventionId, choice);
        taken.claim(choice.technicianId());
        requireFree(interventionId, choice);
        return search.at(interventionId, choice).orElseThrow(BookingRefusals::slotTaken);
    }

    private void requireFree(UUID interventionId, SlotChoice choice) {
        Instant moment = choice.startsAt();
        if (taken.isTaken(choice.technicianId(), moment, moment.plusSeconds(1), interventionId)) {
            throw BookingRefusals.slotTaken();
        }
    }

    private AppointmentView written(Appointment appointment) {
        try {
            return appointments.saveAndFlush(appointment).view();
        } catch (DataIntegrityViolationException e) {
            Refusal refusal = BookingRefusals.slotTaken();
            refusal.initCause(e);
            throw refusal;
        }
    }
}
