package fr.duret.maintenance.processes;

import fr.duret.maintenance.contracts.ContractChanges;
import fr.duret.maintenance.contracts.ContractView;
import fr.duret.maintenance.contracts.Renewals;
import fr.duret.maintenance.interventions.Change;
import fr.duret.maintenance.interventions.Dispatch;
import fr.duret.maintenance.interventions.FieldWork;
import fr.duret.maintenance.interventions.InterventionBook;
import fr.duret.maintenance.interventions.InterventionDraft;
import fr.duret.maintenance.interventions.InterventionKind;
import fr.duret.maintenance.interventions.Slot;
import fr.duret.maintenance.interventions.Worksite;
import fr.duret.maintenance.notifications.Outbox;
import fr.duret.maintenance.shared.Ids;
import fr.duret.maintenance.shared.Paris;
import fr.duret.maintenance.support.Book;
import fr.duret.maintenance.support.IntegrationTest;
import fr.duret.maintenance.support.Stage;
import fr.duret.maintenance.visits.VisitBook;
import fr.duret.maintenance.visits.VisitStage;
import fr.duret.maintenance.visits.VisitView;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.beans.factory.annotation.Autowired;

/** The stage on which contracts with visits are signed, planned and watched. */
@IntegrationTest
abstract class ContractVisitPlay {

    private static final Set<String> VISIT_STEPS = Set.of("Planifier la visite", "Clore les visites de la période");

    @Autowired
    Stage stage;

    @Autowired
    Book book;

    @Autowired
    Worksite site;

    @Autowired
    Dispatch dispatch;

    @Autowired
    FieldWork work;

    @Autowired
    InterventionBook interventions;

    @Autowired
    Renewals renewals;

    @Autowired
    ContractChanges changes;

    @Autowired
    VisitBook visits;

    @Autowired
    Outbox outbox;

    @Autowired
    NextSteps steps;

    @Autowired
    ManagementService management;

    @Autowired
    TaskService tasks;

    @Autowired
    RuntimeService runtime;

    @Autowired
    HistoryService history;

    UUID contract = Ids.next();

    void sign(int aYear, LocalDate from, LocalDate to) {
        contract = book.aContract().visits(aYear).from(from).to(to).register();
        stage.letWork();
    }

    void plan(int visit, LocalDate day) {
        Instant start = Paris.opening(day);
        dispatch.plan(
                intervention(visit), new Slot(site.technician(), start, start.plus(Duration.ofHours(1))), "Clothilde");
    }

    /** Somebody opens a yearly service under that contract, by hand. */
    UUID open(UUID ofContract) {
        ContractView read = book.read(ofContract);
        return dispatch.open(
                new InterventionDraft(
                        InterventionKind.YEARLY_SERVICE,
                        "Entretien demandé par téléphone",
                        read.customer().id(),
                        read.site().id(),
                        null,
                        read.id()),
                "Clothilde");
    }

    Change change(UUID visit, UUID technician) {
        return new Change(
                visit, technician, "Malo", interventions.intervention(visit).version());
    }

    UUID intervention(int visit) {
        return Objects.requireNonNull(visits.ofContract(contract).get(visit).interventionId());
    }

    List<String> due() {
        return visits.ofContract(contract).stream()
                .map(visit -> visit.dueFrom() + " " + visit.dueTo() + " " + visit.stage())
                .toList();
    }

    List<VisitStage> stages() {
        return visits.ofContract(contract).stream().map(VisitView::stage).toList();
    }

    List<String> messages() {
        return outbox.ofContract(contract).stream()
                .filter(message -> message.template().equals("annual-visit-plan"))
                .map(message -> Paris.dateOf(message.createdAt()) + " " + message.template())
                .sorted()
                .toList();
    }

    List<String> open() {
        return tasks.createTaskQuery().processDefinitionKey("contract-visits").list().stream()
                .map(Task::getTaskDefinitionKey)
                .sorted()
                .toList();
    }

    /** The steps that the visits' process waits for. */
    List<String> toCome() {
        return steps.of(List.of(contract)).getOrDefault(contract, List.of()).stream()
                .map(NextStep::what)
                .filter(VISIT_STEPS::contains)
                .toList();
    }

    /** Runs the one step that the visits' process is at, and nothing else. */
    void runJob() {
        String instance = runtime.createProcessInstanceQuery()
                .processDefinitionKey("contract-visits")
                .singleResult()
                .getId();
        management.executeJob(management
                .createJobQuery()
                .processInstanceId(instance)
                .messages()
                .singleResult()
                .getId());
    }

    Task task(String id) {
        return tasks.createTaskQuery().taskDefinitionKey(id).singleResult();
    }

    long running() {
        return runtime.createProcessInstanceQuery()
                .processDefinitionKey("contract-visits")
                .count();
    }

    static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
