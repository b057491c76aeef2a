package fr.duret.maintenance.backoffice;

import fr.duret.maintenance.contracts.ContractBook;
import fr.duret.maintenance.contracts.ContractCard;
import fr.duret.maintenance.processes.Incident;
import fr.duret.maintenance.processes.OpenTask;
import fr.duret.maintenance.shared.Paris;
import fr.duret.maintenance.visits.BeyondVisit;
import fr.duret.maintenance.visits.VisitView;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Words the open tasks and incidents for the page of the day. */
@Component
class TaskLines {

    private static final String ANY_CALL = "Task_Call";
    private static final String CALL = "Task_CallCustomer";
    private static final String PLAN_VISIT = "Task_PlanVisit";
    private static final String TASKLIST = "/camunda/app/tasklist/default/#/?task=";

    private static final Comparator<OpenTask> SOONEST =
            Comparator.comparing(OpenTask::due, Comparator.nullsLast(Comparator.naturalOrder()));

    private final ContractBook book;
    private final TaskSubjects subjects;

    TaskLines(ContractBook book, TaskSubjects subjects) {
        this.book = book;
        this.subjects = subjects;
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

    /** What waits for a decision, the oldest first: neither a call nor a visit to plan, of which there are many. */
    Home.Waiting decisions(List<OpenTask> tasks, LocalDate today, int most) {
        return waiting(
                tasks.stream()
                        .filter(task -> !isCall(task) && !isPlanning(task))
                        .map(task -> due(task, today)),
                most);
    }

    /**
     * The other calls, the visits to plan, those that nobody has planned in their time nor is asked to plan, and those for
     * which the contract has no more visits left; what has waited longest comes first, and of one day the calls, the most
     * urgent before the others.
     */
    Home.Waiting late(
            List<OpenTask> tasks, List<VisitView> visits, List<BeyondVisit> beyond, LocalDate today, int most) {
        Set<UUID> asked = tasks.stream()
                .filter(TaskLines::isPlanning)
                .map(OpenTask::termId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return waiting(
                Stream.of(
                                tasks.stream()
                                        .filter(task -> isCall(task) && !CALL.equals(task.step()))
                                        .sorted(SOONEST)
                                        .map(task -> due(task, today)),
                                tasks.stream().filter(TaskLines::isPlanning).map(task -> due(task, today)),
                                visits.stream()
                                        .filter(visit -> !asked.contains(visit.termId()))
                                        .map(visit -> due(visit.dueTo(), today, days -> late(visit, days))),
                                beyond.stream().map(visit -> due(visit.since(), today, days -> beyond(visit, days))))
                        .flatMap(dues -> dues),
                most);
    }

    /** Something that waits; it is worded only if it is among those that are shown. */
    private record Due(long days, LongFunction<Home.Late> words) {}

    private static Home.Waiting waiting(Stream<Due> dues, int most) {
        List<Due> all = dues.sorted(Comparator.comparing(Due::days)).toList();
        return new Home.Waiting(
                all.stream()
                        .limit(most)
                        .map(due -> due.words().apply(due.days()))
                        .toList(),
                all.size());
    }

    private static Due due(LocalDate since, LocalDate today, LongFunction<Home.Late> words) {
        return new Due(ChronoUnit.DAYS.between(today, since), words);
    }

    private Due due(OpenTask task, LocalDate today) {
        return due(Paris.dateOf(task.since()), today, days -> line(task, days));
    }

    private Home.Late line(OpenTask task, long days) {
        String[] name = task.name().split(" – ", 2);
        return new Home.Late(TASKLIST + task.id(), name[0], name.length == 1 ? null : name[1], subjects.of(task), days);
    }

    private Home.Late late(VisitView visit, long days) {
        ContractCard card = book.cardOfTerm(visit.termId());
        return new Home.Late(
                "/contrats/" + card.contractId(),
                "Visite de contrat en retard",
                null,
                card.customerName() + ", " + card.reference(),
                days);
    }

    private Home.Late beyond(BeyondVisit visit, long days) {
        ContractCard card = book.cardOfTerm(visit.termId());
        return new Home.Late(
                "/interventions/" + visit.interventionId(),
                "Visites comprises épuisées",
                null,
                card.customerName() + ", " + card.reference() + " : " + visit.reference() + " est en plus",
                days);
    }

    private static long daysAgo(OpenTask task, LocalDate today) {
        return ChronoUnit.DAYS.between(Paris.dateOf(task.since()), today);
    }

    List<Home.Stuck> incidents(List<Incident> incidents) {
        return incidents.stream()
                .map(incident -> new Home.Stuck(
                        "/camunda/app/cockpit/default/#/process-instance/" + incident.instanceId(),
                        incident.step(),
                        subjects.reference(incident.businessKey()),
                        incident.message(),
                        incident.since()))
                .toList();
    }
}
