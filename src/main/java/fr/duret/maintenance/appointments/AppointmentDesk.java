package fr.duret.maintenance.appointments;

import fr.duret.maintenance.interventions.Dispatch;
import fr.duret.maintenance.interventions.InterventionBook;
import fr.duret.maintenance.interventions.InterventionStatus;
import fr.duret.maintenance.interventions.InterventionView;
import fr.duret.maintenance.interventions.PromisedArrival;
import fr.duret.maintenance.interventions.Slot;
import fr.duret.maintenance.shared.Paris;
import fr.duret.maintenance.technicians.Workforce;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Confirms, declines and cancels appointments for the office, and notes what the customer was told. */
@Service
@Transactional
public class AppointmentDesk {

    private static final String AUTHOR = "Rendez-vous";

    private final Appointments appointments;
    private final InterventionBook interventions;
    private final Dispatch dispatch;
    private final Workforce workforce;
    private final ApplicationEventPublisher events;

    AppointmentDesk(
            Appointments appointments,
            InterventionBook interventions,
            Dispatch dispatch,
            Workforce workforce,
            ApplicationEventPublisher events) {
        this.appointments = appointments;
        this.interventions = interventions;
        this.dispatch = dispatch;
        this.workforce = workforce;
        this.events = events;
    }

    /** Agrees the booked slot and plans the intervention there; false if the technician cannot do it any more. */
    public boolean confirm(UUID appointmentId) {
        Appointment appointment = appointments.locked(appointmentId);
        AppointmentView booked = appointment.view();
        AgreedSlot slot = booked.chosen();
        if (booked.state() != AppointmentState.BOOKED || slot == null) {
            return booked.state() == AppointmentState.CONFIRMED;
        }
        InterventionView intervention = interventions.intervention(booked.interventionId());
        if (!isPlannable(intervention) || !isAble(intervention, slot)) {
            return false;
        }
        appointment.confirm();
        appointments.flush();
        dispatch.plan(intervention.id(), new Slot(slot.technicianId(), slot.startsAt(), slot.endsAt()), AUTHOR);
        dispatch.promise(
                intervention.id(),
                new PromisedArrival(slot.window().from(), slot.window().to()),
                AUTHOR);
        events.publishEvent(new AppointmentConfirmed(appointmentId));
        return true;
    }

    private static boolean isPlannable(InterventionView intervention) {
        return intervention.status() == InterventionStatus.TO_PLAN
                || intervention.status() == InterventionStatus.PLANNED;
    }

    private boolean isAble(InterventionView intervention, AgreedSlot slot) {
        ZonedDateTime start = slot.startsAt().atZone(Paris.ZONE);
        LocalTime end = slot.endsAt().atZone(Paris.ZONE).toLocalTime();
        return workforce
                .objection(
                        slot.technicianId(),
                        intervention.kind().qualification(),
                        start.toLocalDate(),
                        start.toLocalTime(),
                        end)
                .isEmpty();
    }

    /** Frees the booked slot; whether an earlier one stands. */
    public boolean decline(UUID appointmentId) {
        Appointment appointment = appointments.locked(appointmentId);
        appointment.decline();
        return appointment.view().state() == AppointmentState.CONFIRMED;
    }

    /** The office cancels, at any time before the technician has come. */
    public void cancel(UUID appointmentId, String author) {
        appointments.locked(appointmentId).cancel(author);
        appointments.flush();
        events.publishEvent(new AppointmentCancelled(appointmentId));
    }

    /** The customer is told of the slot that is agreed now. */
    public void told(UUID appointmentId) {
        appointments.locked(appointmentId).tell();
    }
}
