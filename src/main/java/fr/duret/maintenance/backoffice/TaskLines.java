package fr.duret.maintenance.backoffice;

import fr.duret.maintenance.appointments.AppointmentBook;
import fr.duret.maintenance.contracts.ContractBook;
import fr.duret.maintenance.contracts.ContractCard;
import fr.duret.maintenance.customers.CustomerRegister;
import fr.duret.maintenance.interventions.InterventionBook;
import fr.duret.maintenance.interventions.InterventionView;
import fr.duret.maintenance.processes.Incident;
import fr.duret.maintenance.processes.OpenTask;
import fr.duret.maintenance.quotes.QuoteView;
import fr.duret.maintenance.quotes.Quotes;
import fr.duret.maintenance.shared.Paris;
import fr.duret.maintenance.shared.Refusal;
import fr.duret.maintenance.visits.BeyondVisit;
import fr.duret.maintenance.visits.VisitView;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Words the open tasks and incidents for the page of the day. */
@Component
class TaskLines {

    private static final String ANY_CALL = "Task_Call";
    private static final String CALL = "Task_CallCustomer";
    private static final String PLAN_VISIT = "Task_PlanVisit";
    private static final String TASKLIST = "/camunda/app/tasklist/default/#/?task=";

    private final ContractBook book;
    private final InterventionBook interventions;
    private final CustomerRegister customers;
    private final Quotes quotes;
    private final AppointmentBook appointments;

    TaskLines(
            ContractBook book,
            InterventionBook interventions,
            CustomerRegister customers,
            Quotes quotes,
            AppointmentBook appointments) {
        this.book = book;
        this.interventions = interventions;
        this.customers = customers;
        this.quotes = quotes;
        this.appointments = appointments;
    }

    /** How many calls the inbox has, whatever they are about. */
    static long countCalls(List<OpenTask> tasks) {
        return tasks.stream().filter(TaskLines::isCall).count();
    }

    private static boolean isCall(OpenTask task) {
        return task.step().startsWith(ANY_CALL);
    }

    private static boolean isPlanning(OpenTask task) {
        return PLAN_VISIT.equals(task.step());
    }

    /** The calls about a contract that ends. */
    List<Home.Call> calls(List<OpenTask> tasks, LocalDate today) {
        return tasks.stream()
                .filter(task -> CALL.equals(task.step()))
                .map(task -> call(task, today))
                .sorted(Comparator.comparing(Home.Call::endsOn))
                .toList();
    }

    private Home.Call call(OpenTask task, LocalDate today) {
        ContractCard card = book.cardOfTerm(Objects.requireNonNull(task.termId()));
        return new Home.Call(
                TASKLIST + task.id(),
                card.customerName(),
                card.town(),
                card.phone(),
                "/contrats/" + card.contractId(),
                card.reference(),
                card.plan().label(),
                card.endsOn(),
                "Échéance sans réponse",
                daysAgo(task, today));
    }

    /**
     * What should have been decided before today, the visits that nobody has planned in their time nor is asked to plan,
     * and those for which the contract has no more visits left; what has waited longest comes first, and on one day what
     * is to be decided before the many calls, and these before the many visits to plan.
     */
    List<Home.Late> late(List<OpenTask> tasks, List<VisitView> visits, List<BeyondVisit> beyond, LocalDate today) {
        Set<UUID> asked = tasks.stream()
                .filter(TaskLines::isPlanning)
                .map(OpenTask::termId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return Stream.of(
                        tasks.stream()
                                .filter(task -> !CALL.equals(task.step()))
                                .sorted(Comparator.comparing(TaskLines::isPlanning)
                                        .thenComparing(TaskLines::isCall))
                                .map(task -> new Home.Late(
                                        TASKLIST + task.id(), task.name(), detail(task), -daysAgo(task, today))),
                        visits.stream()
                                .filter(visit -> !asked.contains(visit.termId()))
                                .map(visit -> late(visit, today)),
                        beyond.stream().map(visit -> beyond(visit, today)))
                .flatMap(lines -> lines)
                .sorted(Comparator.comparing(Home.Late::days))
                .toList();
    }

    private Home.Late late(VisitView visit, LocalDate today) {
        ContractCard card = book.cardOfTerm(visit.termId());
        return new Home.Late(
                "/contrats/" + card.contractId(),
                "Visite de contrat en retard",
                card.customerName() + ", " + card.reference(),
                ChronoUnit.DAYS.between(today, visit.dueTo()));
    }

    private Home.Late beyond(BeyondVisit visit, LocalDate today) {
        ContractCard card = book.cardOfTerm(visit.termId());
        return new Home.Late(
                "/interventions/" + visit.interventionId(),
                "Visites comprises épuisées",
                card.customerName() + ", " + card.reference() + " : " + visit.reference() + " est en plus",
                ChronoUnit.DAYS.between(today, visit.since()));
    }

    private String detail(OpenTask task) {
        UUID termId = task.termId();
        if (termId != null) {
            ContractCard card = book.cardOfTerm(termId);
            return card.customerName() + ", " + card.reference();
        }
        String key = task.businessKey().toString();
        return known(key, this::customerAndTown)
                .or(() -> known(key, this::customerOfQuote))
                .or(() -> known(
                        key, id -> customerAndTown(appointments.appointment(id).interventionId())))
                .orElse("à traiter dans la boîte de tâches");
    }

    private String customerOfQuote(UUID quoteId) {
        QuoteView quote = quotes.quote(quoteId);
        return quote.customer().name() + ", " + quote.draft().subject();
    }

    private String customerAndTown(UUID interventionId) {
        InterventionView intervention = interventions.intervention(interventionId);
        return customers.customer(intervention.customerId()).name() + ", "
                + customers.site(intervention.siteId()).address().town();
    }

    private static long daysAgo(OpenTask task, LocalDate today) {
        return ChronoUnit.DAYS.between(Paris.dateOf(task.since()), today);
    }

    List<Home.Stuck> incidents(List<Incident> incidents) {
        return incidents.stream()
                .map(incident -> new Home.Stuck(
                        "/camunda/app/cockpit/default/#/process-instance/" + incident.instanceId(),
                        incident.step(),
                        reference(incident.businessKey()),
                        incident.message(),
                        incident.since()))
                .toList();
    }

    /** The contract or the intervention that it is about. */
    private String reference(@Nullable String businessKey) {
        return known(businessKey, id -> book.contract(id).reference())
                .or(() ->
                        known(businessKey, id -> interventions.intervention(id).reference()))
                .orElse("—");
    }

    private static Optional<String> known(@Nullable String id, Function<UUID, String> reference) {
        try {
            return Optional.ofNullable(id).map(UUID::fromString).map(reference);
        } catch (Refusal | IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
