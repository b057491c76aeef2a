package fr.duret.maintenance.appointments;

import fr.duret.maintenance.customers.CustomerKind;
import fr.duret.maintenance.customers.CustomerRegister;
import fr.duret.maintenance.interventions.InterventionBook;
import fr.duret.maintenance.shared.Paris;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Appointments, to be read. */
@Service
@Transactional(readOnly = true)
public class AppointmentBook {

    /**
     * What decides whether somebody has to look at a booking.
     *
     * @param delayDays days until the slot
     * @param detourMinutes how much longer the technician is on the road for it
     */
    public record Case(CustomerKind customer, RequestKind work, int delayDays, int detourMinutes) {}

    private final Appointments appointments;
    private final InterventionBook interventions;
    private final CustomerRegister customers;
    private final Clock clock;

    AppointmentBook(
            Appointments appointments, InterventionBook interventions, CustomerRegister customers, Clock clock) {
        this.appointments = appointments;
        this.interventions = interventions;
        this.customers = customers;
        this.clock = clock;
    }

    /** That appointment; refused as {@code appointment-unknown} if there is none. */
    public AppointmentView appointment(UUID id) {
        return appointments.findById(id).map(Appointment::view).orElseThrow(BookingRefusals::unknown);
    }

    /** The appointment about an intervention, the latest if several followed each other. */
    public Optional<AppointmentView> ofIntervention(UUID interventionId) {
        return appointments.latest(interventionId).map(Appointment::view);
    }

    /** All appointments of a customer, in the order in which they were asked for. */
    public List<AppointmentView> ofCustomer(UUID customerId) {
        return appointments.findByCustomerIdOrderByRequestedAt(customerId).stream()
                .map(Appointment::view)
                .toList();
    }

    /** When somebody is there at the latest, for each intervention that such a promise was made for and still holds. */
    public Map<UUID, Instant> promises() {
        return appointments.promised().stream()
                .map(Appointment::view)
                .collect(Collectors.toMap(
                        AppointmentView::interventionId,
                        view -> Objects.requireNonNull(view.promisedBy()),
                        (one, other) -> one.isBefore(other) ? one : other));
    }

    /** What speaks for and against confirming a booking without looking. */
    public Case caseOf(UUID appointmentId) {
        AppointmentView appointment = appointment(appointmentId);
        AgreedSlot slot = appointment.shownSlot();
        return new Case(
                customers.customer(appointment.customerId()).kind(),
                RequestKind.of(interventions.intervention(appointment.interventionId())),
                slot == null
                        ? 0
                        : (int) ChronoUnit.DAYS.between(
                                Paris.today(clock), slot.window().day()),
                appointment.detourSeconds() / 60);
    }
}
