package fr.duret.maintenance.appointments;

import fr.duret.maintenance.interventions.ClockedIn;
import fr.duret.maintenance.interventions.Dispatch;
import fr.duret.maintenance.interventions.InterventionCancelled;
import fr.duret.maintenance.interventions.InterventionPlanned;
import fr.duret.maintenance.interventions.PromisedArrival;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Has appointments follow what happens to their interventions: moved, cancelled, begun. */
@Component
class InterventionWatch {

    private final Appointments appointments;
    private final Dispatch dispatch;
    private final ApplicationEventPublisher events;

    InterventionWatch(Appointments appointments, Dispatch dispatch, ApplicationEventPublisher events) {
        this.appointments = appointments;
        this.dispatch = dispatch;
        this.events = events;
    }

    @EventListener
    void on(InterventionPlanned event) {
        AgreedSlot slot = new AgreedSlot(event.technicianId(), event.start(), event.end());
        ifLiving(event.interventionId(), appointment -> {
            if (!appointment.isKeptBy(event.start())) {
                appointment.agree(slot);
                appointments.flush();
                ArrivalWindow told = slot.window();
                dispatch.promise(event.interventionId(), new PromisedArrival(told.from(), told.to()), "Rendez-vous");
                events.publishEvent(new AppointmentMoved(appointment.id()));
            }
        });
    }

    @EventListener
    void on(InterventionCancelled event) {
        ifLiving(event.interventionId(), appointment -> {
            appointment.cancel("le bureau");
            appointments.flush();
            events.publishEvent(new AppointmentCancelled(appointment.id()));
        });
    }

    @EventListener
    void on(ClockedIn event) {
        ifLiving(event.interventionId(), appointment -> {
            appointment.keep();
            appointments.flush();
            events.publishEvent(new AppointmentKept(appointment.id()));
        });
    }

    private void ifLiving(UUID interventionId, Consumer<Appointment> deed) {
        Optional<Appointment> living = appointments.living(interventionId);
        living.filter(Appointment::isLiving)
                .map(found -> appointments.locked(found.id()))
                .ifPresent(deed);
    }
}
