package fr.duret.maintenance.processes.lifecycle;

import fr.duret.maintenance.appointments.AppointmentBook;
import fr.duret.maintenance.appointments.AppointmentBooked;
import fr.duret.maintenance.appointments.AppointmentCancelled;
import fr.duret.maintenance.appointments.AppointmentConfirmed;
import fr.duret.maintenance.appointments.AppointmentKept;
import fr.duret.maintenance.appointments.AppointmentMoved;
import fr.duret.maintenance.appointments.AppointmentView;
import fr.duret.maintenance.appointments.Emergencies;
import fr.duret.maintenance.appointments.EmergencyRequested;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Starts and moves the processes of appointments and emergencies, in the transaction in which the thing happened. */
@Component
class AppointmentProcesses {

    private static final String PROCESS = "appointment-validation";
    private static final String ID = "appointmentId";

    private final Engine engine;
    private final AppointmentBook book;
    private final Emergencies emergencies;
    private final Clock clock;

    AppointmentProcesses(Engine engine, AppointmentBook book, Emergencies emergencies, Clock clock) {
        this.engine = engine;
        this.book = book;
        this.emergencies = emergencies;
        this.clock = clock;
    }

    @EventListener
    void on(AppointmentBooked event) {
        follow(event.appointmentId());
    }

    @EventListener
    void on(AppointmentMoved event) {
        follow(event.appointmentId());
        settle(event.appointmentId());
    }

    @EventListener
    void on(AppointmentConfirmed event) {
        settle(event.appointmentId());
    }

    /** Whoever never heard of the appointment is not told that it is cancelled. */
    @EventListener
    void on(AppointmentCancelled event) {
        AppointmentView cancelled = book.appointment(event.appointmentId());
        boolean unheard = cancelled.told() == 0 && cancelled.isSettling(clock.instant());
        tell(unheard ? DomainMessage.APPOINTMENT_CHANGED : DomainMessage.APPOINTMENT_CANCELLED, event.appointmentId());
        settle(event.appointmentId());
    }

    @EventListener
    void on(AppointmentKept event) {
        tell(DomainMessage.APPOINTMENT_KEPT, event.appointmentId());
        settle(event.appointmentId());
    }

    @EventListener
    void on(EmergencyRequested event) {
        engine.start(
                DomainMessage.EMERGENCY_REQUESTED,
                event.appointmentId(),
                Map.of(
                        ID,
                        event.appointmentId().toString(),
                        "interventionId",
                        book.appointment(event.appointmentId()).interventionId().toString(),
                        "plan",
                        event.plan()));
    }

    private void follow(UUID appointmentId) {
        if (engine.runs(PROCESS, appointmentId)) {
            tell(DomainMessage.APPOINTMENT_CHANGED, appointmentId);
        } else {
            engine.start(DomainMessage.APPOINTMENT_BOOKED, appointmentId, Map.of(ID, appointmentId.toString()));
        }
    }

    private void settle(UUID appointmentId) {
        if (emergencies.isSettled(appointmentId)) {
            tell(DomainMessage.EMERGENCY_SETTLED, appointmentId);
        }
    }

    private void tell(DomainMessage message, UUID appointmentId) {
        engine.tell(message, appointmentId, ID, appointmentId, Map.of());
    }
}
