package fr.duret.maintenance.appointments;

import fr.duret.maintenance.customers.Channel;
import fr.duret.maintenance.customers.CustomerRegister;
import fr.duret.maintenance.customers.CustomerView;
import fr.duret.maintenance.customers.SiteView;
import fr.duret.maintenance.documents.DocumentDraft;
import fr.duret.maintenance.documents.Documents;
import fr.duret.maintenance.documents.Retention;
import fr.duret.maintenance.interventions.InterventionBook;
import fr.duret.maintenance.interventions.InterventionView;
import fr.duret.maintenance.shared.Company;
import fr.duret.maintenance.shared.French;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes the entry of an appointment for the customer's calendar, and keeps it as it was sent. */
@Service
@Transactional
public class Invitations {

    private final AppointmentBook book;
    private final AppointmentDesk desk;
    private final InterventionBook interventions;
    private final CustomerRegister customers;
    private final Documents documents;
    private final Company company;
    private final Clock clock;

    Invitations(
            AppointmentBook book,
            AppointmentDesk desk,
            InterventionBook interventions,
            CustomerRegister customers,
            Documents documents,
            Company company,
            Clock clock) {
        this.book = book;
        this.desk = desk;
        this.interventions = interventions;
        this.customers = customers;
        this.documents = documents;
        this.company = company;
        this.clock = clock;
    }

    /**
     * An entry that is to be sent.
     *
     * @param documentId none for a customer who reads no e-mail
     * @param agreement counts the slots that were agreed one after the other
     */
    public record Written(@Nullable UUID documentId, int agreement) {}

    /** Writes the entry, or that it is cancelled, and keeps it; the customer counts as told from now on. */
    public Written write(UUID appointmentId) {
        desk.told(appointmentId);
        AppointmentView appointment = book.appointment(appointmentId);
        CustomerView customer = customers.customer(appointment.customerId());
        boolean online = customer.email() != null && customer.preferredChannel() != Channel.LETTER;
        return new Written(online && appointment.slot() != null ? kept(appointment) : null, appointment.agreed());
    }

    private UUID kept(AppointmentView appointment) {
        InterventionView intervention = interventions.intervention(appointment.interventionId());
        AgreedSlot slot = Objects.requireNonNull(appointment.slot());
        return documents.store(
                entry(appointment.id()).getBytes(StandardCharsets.UTF_8),
                new DocumentDraft(
                        "invitation",
                        "Rendez-vous du " + French.date(slot.window().day()),
                        CalendarEntry.MEDIA_TYPE,
                        Retention.CORRESPONDENCE.from(slot.window().day()),
                        appointment.customerId(),
                        intervention.contractId()));
    }

    /** The entry as an iCalendar file; refused as {@code appointment-unknown} as long as nothing is agreed. */
    @Transactional(readOnly = true)
    public String entry(UUID appointmentId) {
        AppointmentView appointment = book.appointment(appointmentId);
        InterventionView intervention = interventions.intervention(appointment.interventionId());
        SiteView site = customers.site(intervention.siteId());
        if (appointment.slot() == null) {
            throw BookingRefusals.unknown();
        }
        return CalendarEntry.of(appointment, appointment.slot(), intervention, site, company, clock.instant());
    }
}
