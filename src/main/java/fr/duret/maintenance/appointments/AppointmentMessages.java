package fr.duret.maintenance.appointments;

import fr.duret.maintenance.customers.CustomerRegister;
import fr.duret.maintenance.customers.CustomerView;
import fr.duret.maintenance.customers.SiteView;
import fr.duret.maintenance.interventions.InterventionBook;
import fr.duret.maintenance.interventions.InterventionView;
import fr.duret.maintenance.notifications.MessageContent;
import fr.duret.maintenance.notifications.MessageSource;
import fr.duret.maintenance.technicians.TechnicianRegister;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What messages about an appointment may say; they go to the customer to whom somebody comes. */
@Component
class AppointmentMessages implements MessageSource {

    private final AppointmentBook book;
    private final InterventionBook interventions;
    private final CustomerRegister customers;
    private final TechnicianRegister technicians;
    private final BookingLinks links;
    private final Clock clock;

    AppointmentMessages(
            AppointmentBook book,
            InterventionBook interventions,
            CustomerRegister customers,
            TechnicianRegister technicians,
            BookingLinks links,
            Clock clock) {
        this.book = book;
        this.interventions = interventions;
        this.customers = customers;
        this.technicians = technicians;
        this.links = links;
        this.clock = clock;
    }

    @Override
    public String about() {
        return "appointment";
    }

    @Override
    @Transactional(readOnly = true)
    public MessageContent contentOf(UUID appointmentId) {
        AppointmentView appointment = book.appointment(appointmentId);
        InterventionView intervention = interventions.intervention(appointment.interventionId());
        CustomerView customer = customers.customer(appointment.customerId());
        return MessageContent.to(
                customer, intervention.contractId(), intervention.reference(), facts(appointment, intervention));
    }

    private Map<String, Object> facts(AppointmentView appointment, InterventionView intervention) {
        SiteView site = customers.site(intervention.siteId());
        Map<String, Object> facts = new HashMap<>();
        facts.put("kind", intervention.kind().label());
        facts.put("subject", intervention.subject());
        facts.put("siteLabel", site.label());
        facts.put("siteTown", site.address().town());
        facts.put("moved", appointment.agreed() > 1);
        facts.put("byCustomer", Booking.BY_CUSTOMER.equals(appointment.cancelledBy()));
        facts.put("stillOwed", RequestKind.of(intervention) == RequestKind.CONTRACT_VISIT);
        AgreedSlot slot = appointment.slot();
        if (slot != null) {
            facts.put("day", slot.window().day());
            facts.put("hours", slot.window().hours());
            facts.put("agreedAt", slot.window().from());
            facts.put("deadline", Deadline.of(slot));
            facts.put("changeable", clock.instant().isBefore(Deadline.of(slot)));
            facts.put(
                    "technician",
                    technicians
                            .name(
                                    intervention.technicianId() == null
                                            ? slot.technicianId()
                                            : intervention.technicianId())
                            .orElse("notre technicien"));
            facts.put("expectedAt", appointment.expectedAt() == null ? slot.startsAt() : appointment.expectedAt());
        }
        if (appointment.promisedBy() != null) {
            facts.put("promisedBy", appointment.promisedBy());
        }
        Instant about = slot == null ? appointment.requestedAt() : slot.startsAt();
        facts.put("homeLink", links.home(appointment.customerId(), about));
        facts.put(
                "appointmentLink",
                appointment.state() == AppointmentState.CANCELLED
                        ? links.home(appointment.customerId(), about)
                        : links.to(appointment.customerId(), appointment.interventionId(), about));
        return facts;
    }
}
