package fr.duret.maintenance.processes;

import static java.util.Comparator.comparing;
import static org.assertj.core.api.Assertions.assertThat;

import fr.duret.maintenance.contracts.ContractView;
import fr.duret.maintenance.notifications.Outbox;
import fr.duret.maintenance.notifications.OutboxEntry;
import fr.duret.maintenance.shared.Paris;
import fr.duret.maintenance.support.Book;
import fr.duret.maintenance.support.IntegrationTest;
import fr.duret.maintenance.support.Stage;
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

/** What the plays about contracts have in common: the real engine, the real services, a clock moved by hand. */
@IntegrationTest
abstract class ContractPlay {

    @Autowired
    Stage stage;

    @Autowired
    Book book;

    @Autowired
    Outbox outbox;

    @Autowired
    TaskService tasks;

    @Autowired
    RuntimeService runtime;

    static final FlowNodeCoverage COVERAGE = new FlowNodeCoverage("contract-lifecycle");

    @Autowired
    HistoryService history;

    @BeforeEach
    void clear() {
        stage.clear();
    }

    @AfterEach
    void nothingIsStuck() {
        COVERAGE.note(history);
        assertThat(incidents()).isZero();
    }

    static LocalDate day(String iso) {
        return LocalDate.parse(iso);
    }

    ContractView read(UUID contract) {
        return book.read(contract);
    }

    /** The messages about the contract so far, in order: « 2026-12-01 contract-expiring ». */
    List<String> messages(UUID contract) {
        return outbox.ofContract(contract).stream()
                .sorted(comparing(OutboxEntry::createdAt).thenComparing(OutboxEntry::id))
                .map(message -> Paris.dateOf(message.createdAt()) + " " + message.template())
                .toList();
    }

    /** The only open task of the contract. */
    Task task(UUID contract) {
        List<Task> open = tasks(contract);
        assertThat(open).hasSize(1);
        return open.get(0);
    }

    List<Task> tasks(UUID contract) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(contract.toString())
                .list();
    }

    /** Clothilde takes the task, answers it, and the engine acts on it. */
    void answer(UUID contract, Map<String, Object> form) {
        Task task = task(contract);
        tasks.claim(task.getId(), "clothilde");
        tasks.complete(task.getId(), form);
        stage.letWork();
    }

    long running(UUID contract) {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(contract.toString())
                .count();
    }

    long incidents() {
        return runtime.createIncidentQuery().count();
    }
}
