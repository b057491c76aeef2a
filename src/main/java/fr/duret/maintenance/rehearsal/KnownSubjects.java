package fr.duret.maintenance.rehearsal;

import fr.duret.maintenance.customers.CustomerRegister;
import fr.duret.maintenance.interventions.InterventionView;
import fr.duret.maintenance.quotes.QuoteView;
import fr.duret.maintenance.technicians.QualificationChanged;
import fr.duret.maintenance.technicians.TechnicianRegister;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Knows what something is about, a quote, an intervention, a contract or a technician, by whatever id the thing has. */
@Component
@Profile("rehearsal")
class KnownSubjects {

    private final KnownContracts contracts;
    private final CustomerRegister customers;
    private final TechnicianRegister crew;
    private final Map<UUID, KnownVisit> visits = new HashMap<>();
    private final Map<UUID, KnownQuote> quotes = new HashMap<>();
    private final Map<UUID, String> technicians = new HashMap<>();
    private final Map<UUID, String> appointments = new HashMap<>();
    private final Map<UUID, Integer> agreed = new HashMap<>();

    KnownSubjects(KnownContracts contracts, CustomerRegister customers, TechnicianRegister crew) {
        this.contracts = contracts;
        this.customers = customers;
        this.crew = crew;
    }

    /** What is about a technician begins with a qualification. */
    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void on(QualificationChanged event) {
        technicians.computeIfAbsent(event.technicianId(), id -> crew.require(id).reference());
    }

    /** Remembers an intervention that has just been opened. */
    KnownVisit remember(InterventionView intervention) {
        return visits.computeIfAbsent(
                intervention.id(),
                id -> new KnownVisit(
                        intervention.reference(),
                        contracts
                                .about(intervention.contractId())
                                .map(KnownContract::reference)
                                .orElse(null),
                        customers.customer(intervention.customerId()).reference()));
    }

    /** Remembers a quote that has just been written. */
    void remember(QuoteView quote) {
        quotes.computeIfAbsent(quote.id(), id -> KnownQuote.of(quote));
    }

    /** Remembers that something else, such as an invoice, is about that intervention or quote. */
    void remember(UUID subject, UUID about) {
        visit(about).ifPresent(visit -> visits.put(subject, visit));
        quote(about).ifPresent(quote -> quotes.put(subject, quote));
    }

    /** Remembers an appointment, which is called after its intervention: the second about it ends in /2. */
    void rememberAppointment(UUID appointment, UUID intervention) {
        if (!appointments.containsKey(appointment)) {
            remember(appointment, intervention);
            visit(intervention)
                    .ifPresent(visit -> appointments.put(
                            appointment, visit.reference() + "/" + agreed.merge(intervention, 1, Integer::sum)));
        }
    }

    /** The quote that the subject is, or is about. */
    Optional<KnownQuote> quote(@Nullable UUID subject) {
        return Optional.ofNullable(subject).map(quotes::get);
    }

    /** The intervention that the subject is, or is about. */
    Optional<KnownVisit> visit(@Nullable UUID subject) {
        return Optional.ofNullable(subject).map(visits::get);
    }

    /** Says on the line what the subject is about, if anybody knows. */
    LogLine tell(LogLine line, @Nullable UUID subject) {
        quote(subject).ifPresent(quote -> quote.in(line));
        visit(subject)
                .ifPresentOrElse(
                        visit -> visit.in(line),
                        () -> contracts.about(subject).ifPresent(contract -> contract.in(line)));
        if (subject == null) {
            return line;
        }
        line.with(LogKey.APPOINTMENT, appointments.get(subject));
        String technician = technicians.get(subject);
        return technician == null ? line : line.with(LogKey.TECHNICIAN, technician);
    }

    /** The human reference of what the subject is about; empty if nobody knows. */
    String who(@Nullable UUID subject) {
        return visit(subject)
                .map(KnownVisit::reference)
                .or(() -> quote(subject).map(KnownQuote::number))
                .or(() -> contracts.about(subject).map(KnownContract::reference))
                .or(() -> Optional.ofNullable(subject).map(technicians::get))
                .orElse("");
    }
}
