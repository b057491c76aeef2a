package fr.duret.maintenance.processes;

import static java.util.Comparator.comparing;
import static org.assertj.core.api.Assertions.assertThat;

import fr.duret.maintenance.notifications.Outbox;
import fr.duret.maintenance.notifications.OutboxEntry;
import fr.duret.maintenance.support.Book;
import fr.duret.maintenance.support.IntegrationTest;
import fr.duret.maintenance.support.Stage;
import fr.duret.maintenance.support.TestCourier;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** What the plays about deliveries have in common: reminders of real contracts, and a courier that behaves badly. */
@IntegrationTest
abstract class DeliveryPlay {

    static final FlowNodeCoverage UNDELIVERED = new FlowNodeCoverage("undelivered-message");
    static final FlowNodeCoverage OUTAGE = new FlowNodeCoverage("delivery-outage");

    @Autowired
    Stage stage;

    @Autowired
    Book book;

    @Autowired
    Outbox outbox;

    @Autowired
    TestCourier courier;

    @Autowired
    TaskService tasks;

    @Autowired
    RuntimeService runtime;

    @Autowired
    HistoryService history;

    @BeforeEach
    void clear() {
        stage.clear();
    }

    @AfterEach
    void nothingIsStuck() {
        UNDELIVERED.note(history);
        OUTAGE.note(history);
        assertThat(runtime.createIncidentQuery().count()).isZero();
    }

    static LocalDate day(String iso) {
        return LocalDate.parse(iso);
    }

    /** The messages about the contract so far, the first first. */
    List<OutboxEntry> messages(UUID contract) {
        return outbox.ofContract(contract).stream()
                .sorted(comparing(OutboxEntry::createdAt).thenComparing(OutboxEntry::id))
                .toList();
    }

    /** The open tasks of that kind. */
    List<Task> tasks(String step) {
        return tasks.createTaskQuery().taskDefinitionKey(step).list();
    }

    Task task(String step) {
        List<Task> open = tasks(step);
        assertThat(open).hasSize(1);
        return open.get(0);
    }

    /** Clothilde takes the task and answers it; what the engine makes of it comes later. */
    void answer(Task task, Map<String, Object> form) {
        tasks.claim(task.getId(), "clothilde");
        tasks.complete(task.getId(), form);
    }

    long running(String process) {
        return runtime.createProcessInstanceQuery()
                .processDefinitionKey(process)
                .count();
    }
}
