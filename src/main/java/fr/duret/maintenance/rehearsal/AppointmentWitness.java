package fr.duret.maintenance.rehearsal;

import fr.duret.maintenance.appointments.AgreedSlot;
import fr.duret.maintenance.appointments.AppointmentBook;
import fr.duret.maintenance.appointments.AppointmentBooked;
import fr.duret.maintenance.appointments.AppointmentCancelled;
import fr.duret.maintenance.appointments.AppointmentConfirmed;
import fr.duret.maintenance.appointments.AppointmentLate;
import fr.duret.maintenance.appointments.AppointmentMoved;
import fr.duret.maintenance.appointments.AppointmentView;
import fr.duret.maintenance.appointments.ArrivalWindow;
import fr.duret.maintenance.appointments.EmergencyRequested;
import fr.duret.maintenance.shared.Paris;
import fr.duret.maintenance.technicians.TechnicianRegister;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Sees what is agreed with customers, writes it down, and lets the invented people know. */
@Component
@Profile("rehearsal")
class AppointmentWitness {

    private final AppointmentBook book;
    private final TechnicianRegister technicians;
    private final KnownSubjects subjects;
    private final EventLog log;
    private final BookingCustomers customers;
    private final Clock clock;

    AppointmentWitness(
            AppointmentBook book,
            TechnicianRegister technicians,
            KnownSubjects subjects,
            EventLog log,
            BookingCustomers customers,
            Clock clock) {
        this.book = book;
        this.technicians = technicians;
        this.subjects = subjects;
        this.log = log;
        this.customers = customers;
        this.clock = clock;
    }

    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void on(EmergencyRequested event) {
        read(event.appointmentId());
    }

    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void on(AppointmentBooked event) {
        AppointmentView booked = read(event.appointmentId());
        log.note(line(EventKind.APPOINTMENT_BOOKED, booked, booked.chosen()));
    }

    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void on(AppointmentConfirmed event) {
        agreed(read(event.appointmentId()));
    }

    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void on(AppointmentMoved event) {
        agreed(read(event.appointmentId()));
    }

    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void on(AppointmentCancelled event) {
        AppointmentView cancelled = read(event.appointmentId());
        log.note(line(EventKind.APPOINTMENT_CANCELLED, cancelled, cancelled.slot()));
    }

    @EventListener
    void on(AppointmentLate event) {
        AppointmentView late = read(event.appointmentId());
        log.note(line(EventKind.VISIT_LATE, late, late.slot()).with(LogKey.ARRIVAL, hour(event.expectedAt())));
    }

    /** The first slot is confirmed, any other one is a move. */
    private void agreed(AppointmentView appointment) {
        boolean first = appointment.agreed() == 1;
        log.note(line(
                first ? EventKind.APPOINTMENT_CONFIRMED : EventKind.APPOINTMENT_MOVED,
                appointment,
                appointment.slot()));
        if (first) {
            EventLog.afterCommit(() -> customers.haveAnAppointment(appointment));
        }
    }

    private AppointmentView read(UUID id) {
        AppointmentView appointment = book.appointment(id);
        subjects.rememberAppointment(id, appointment.interventionId());
        return appointment;
    }

    private LogLine line(EventKind kind, AppointmentView appointment, @Nullable AgreedSlot slot) {
        Instant now = clock.instant();
        LogLine line = subjects.tell(new LogLine(now, kind), appointment.id());
        if (slot == null) {
            return line;
        }
        ArrivalWindow window = slot.window();
        return line.with(LogKey.TECHNICIAN, name(slot.technicianId()))
                .with(LogKey.DAY, window.day())
                .with(LogKey.ARRIVAL, hour(window.from()));
    }

    private static String hour(Instant instant) {
        return instant.atZone(Paris.ZONE).toLocalTime().toString();
    }

    private @Nullable String name(UUID technician) {
        return technicians.reference(technician).orElse(null);
    }
}
