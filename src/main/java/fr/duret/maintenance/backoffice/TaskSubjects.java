package fr.duret.maintenance.backoffice;

import fr.duret.maintenance.appointments.AppointmentBook;
import fr.duret.maintenance.contracts.ContractBook;
import fr.duret.maintenance.contracts.ContractCard;
import fr.duret.maintenance.contracts.Terminations;
import fr.duret.maintenance.customers.CustomerRegister;
import fr.duret.maintenance.interventions.InterventionBook;
import fr.duret.maintenance.interventions.InterventionView;
import fr.duret.maintenance.notifications.Outbox;
import fr.duret.maintenance.notifications.OutboxEntry;
import fr.duret.maintenance.processes.OpenTask;
import fr.duret.maintenance.quotes.QuoteView;
import fr.duret.maintenance.quotes.Quotes;
import fr.duret.maintenance.shared.Refusal;
import fr.duret.maintenance.surveys.SurveyView;
import fr.duret.maintenance.surveys.Surveys;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who and what a task or an incident is about: all that a process has is the id of its contract, visit, quote or survey. */
@Component
class TaskSubjects {

    private final ContractBook book;
    private final InterventionBook interventions;
    private final CustomerRegister customers;
    private final Quotes quotes;
    private final AppointmentBook appointments;
    private final Surveys surveys;
    private final Terminations terminations;
    private final Outbox outbox;

    TaskSubjects(
            ContractBook book,
            InterventionBook interventions,
            CustomerRegister customers,
            Quotes quotes,
            AppointmentBook appointments,
            Surveys surveys,
            Terminations terminations,
            Outbox outbox) {
        this.book = book;
        this.interventions = interventions;
        this.customers = customers;
        this.quotes = quotes;
        this.appointments = appointments;
        this.surveys = surveys;
        this.terminations = terminations;
        this.outbox = outbox;
    }

    /** The customer, and the town or the subject; null for a task that is about nobody outside. */
    @Nullable
    String of(OpenTask task) {
        UUID termId = task.termId();
        if (termId != null) {
            ContractCard card = book.cardOfTerm(termId);
            return card.customerName() + ", " + card.town();
        }
        return first(
                        task.businessKey().toString(),
                        this::ofIntervention,
                        this::ofQuote,
                        id -> ofIntervention(appointments.appointment(id).interventionId()),
                        this::ofSurvey,
                        this::ofMessage,
                        id -> terminations.request(id).name())
                .orElse(null);
    }

    /** The number of the contract or the intervention that it is about. */
    String reference(@Nullable String businessKey) {
        return first(
                        businessKey,
                        id -> book.contract(id).reference(),
                        id -> interventions.intervention(id).reference())
                .orElse("—");
    }

    private String ofIntervention(UUID interventionId) {
        InterventionView intervention = interventions.intervention(interventionId);
        return customerAndTown(intervention.customerId(), intervention.siteId());
    }

    private String ofQuote(UUID quoteId) {
        QuoteView quote = quotes.quote(quoteId);
        return quote.customer().name() + ", " + quote.draft().subject();
    }

    private String ofSurvey(UUID surveyId) {
        SurveyView survey = surveys.survey(surveyId);
        return customerAndTown(survey.customerId(), survey.siteId());
    }

    private String ofMessage(UUID messageId) {
        OutboxEntry message = outbox.message(messageId).entry();
        return message.recipientName() + ", " + message.subject();
    }

    private String customerAndTown(UUID customerId, UUID siteId) {
        return customers.customer(customerId).name() + ", "
                + customers.site(siteId).address().town();
    }

    /** What the first book says that knows the id. */
    @SafeVarargs
    private static Optional<String> first(@Nullable String id, Function<UUID, String>... books) {
        return Stream.of(books).flatMap(asked -> known(id, asked).stream()).findFirst();
    }

    private static Optional<String> known(@Nullable String id, Function<UUID, String> asked) {
        try {
            return Optional.ofNullable(id).map(UUID::fromString).map(asked);
        } catch (Refusal | IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
