package fr.duret.maintenance.appointments;

import fr.duret.maintenance.interventions.Dispatch;
import fr.duret.maintenance.interventions.InterventionBook;
import fr.duret.maintenance.interventions.InterventionStatus;
import fr.duret.maintenance.interventions.InterventionView;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Takes the intervention of a cancelled appointment out of the rounds; a contract's visit stays owed. */
@Component
class CancelledAppointments {

    private final AppointmentBook book;
    private final InterventionBook interventions;
    private final Dispatch dispatch;

    CancelledAppointments(AppointmentBook book, InterventionBook interventions, Dispatch dispatch) {
        this.book = book;
        this.interventions = interventions;
        this.dispatch = dispatch;
    }

    @EventListener
    void on(AppointmentCancelled event) {
        AppointmentView appointment = book.appointment(event.appointmentId());
        InterventionView intervention = interventions.intervention(appointment.interventionId());
        boolean planned = intervention.status() == InterventionStatus.PLANNED;
        boolean waiting = intervention.status() == InterventionStatus.TO_PLAN;
        if (planned || (waiting && RequestKind.of(intervention) != RequestKind.CONTRACT_VISIT)) {
            dispatch.cancel(
                    intervention.id(),
                    "Rendez-vous annulé par " + appointment.cancelledBy(),
                    String.valueOf(appointment.cancelledBy()));
        }
    }
}
