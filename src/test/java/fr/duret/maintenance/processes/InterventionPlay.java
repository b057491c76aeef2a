package fr.duret.maintenance.processes;

import static org.assertj.core.api.Assertions.assertThat;

import fr.duret.maintenance.billing.BillingPolicy;
import fr.duret.maintenance.billing.InvoiceList;
import fr.duret.maintenance.billing.InvoiceRow;
import fr.duret.maintenance.billing.Invoicing;
import fr.duret.maintenance.billing.Overruns;
import fr.duret.maintenance.customers.CustomerKind;
import fr.duret.maintenance.interventions.Amendments;
import fr.duret.maintenance.interventions.Change;
import fr.duret.maintenance.interventions.Dispatch;
import fr.duret.maintenance.interventions.FieldWork;
import fr.duret.maintenance.interventions.InterventionBook;
import fr.duret.maintenance.interventions.InterventionView;
import fr.duret.maintenance.interventions.Position;
import fr.duret.maintenance.interventions.ReportSigning;
import fr.duret.maintenance.interventions.ReportWriting;
import fr.duret.maintenance.interventions.SignatureDraft;
import fr.duret.maintenance.interventions.SignatureOutcome;
import fr.duret.maintenance.interventions.Worksite;
import fr.duret.maintenance.notifications.Outbox;
import fr.duret.maintenance.notifications.OutboxEntry;
import fr.duret.maintenance.notifications.OutboxFilter;
import fr.duret.maintenance.shared.Paris;
import fr.duret.maintenance.support.Book;
import fr.duret.maintenance.support.IntegrationTest;
import fr.duret.maintenance.support.Stage;
import fr.duret.maintenance.support.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
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

/** What the plays about interventions have in common. It is Tuesday, 1 December 2026, ten o'clock, when they begin. */
@IntegrationTest
abstract class InterventionPlay {

    static final FlowNodeCoverage VISIT = new FlowNodeCoverage("intervention");
    static final FlowNodeCoverage REBILLING = new FlowNodeCoverage("overrun-rebilling");
    static final FlowNodeCoverage CREDIT_NOTE = new FlowNodeCoverage("credit-note");
    static final LocalDate TODAY = LocalDate.of(2026, 12, 1);

    @Autowired
    Stage stage;

    @Autowired
    Worksite worksite;

    @Autowired
    Book book;

    @Autowired
    Dispatch dispatch;

    @Autowired
    FieldWork work;

    @Autowired
    ReportWriting writing;

    @Autowired
    ReportSigning signing;

    @Autowired
    Amendments amendments;

    @Autowired
    InterventionBook interventions;

    @Autowired
    Overruns overruns;

    @Autowired
    Invoicing invoicing;

    @Autowired
    InvoiceList invoices;

    @Autowired
    BillingPolicy policy;

    @Autowired
    Outbox outbox;

    @Autowired
    TaskService tasks;

    @Autowired
    RuntimeService runtime;

    @Autowired
    HistoryService history;

    UUID technician;

    @BeforeEach
    void clear() {
        stage.clear();
        policy.hold(CustomerKind.CONSUMER, false);
        worksite.listParts();
        technician = worksite.technician();
    }

    @AfterEach
    void nothingIsStuck() {
        VISIT.note(history);
        REBILLING.note(history);
        CREDIT_NOTE.note(history);
        assertThat(runtime.createIncidentQuery().list())
                .extracting(incident -> incident.getActivityId() + ": " + incident.getIncidentMessage())
                .isEmpty();
    }

    /** An emergency, planned from ten to eleven. */
    UUID planned() {
        UUID id = worksite.planned(technician);
        stage.letWork();
        return id;
    }

    void clockIn(UUID id) {
        work.clockIn(change(id), Worksite.tap(TestClock.START));
        stage.letWork();
    }

    /** The technician leaves so many minutes after ten. */
    void clockOutAfter(UUID id, int minutes) {
        Instant at = TestClock.START.plus(Duration.ofMinutes(minutes));
        until(at);
        work.clockOut(change(id), Worksite.tap(at));
        stage.letWork();
    }

    void report(UUID id) {
        writing.save(change(id), Worksite.completeReport());
        writing.complete(change(id));
        stage.letWork();
    }

    void sign(UUID id) {
        signing.sign(change(id), signature());
        stage.letWork();
    }

    SignatureDraft signature() {
        return new SignatureDraft(
                SignatureOutcome.SIGNED,
                stage.now(),
                null,
                new Position(Worksite.LATITUDE, Worksite.LONGITUDE, 8),
                "Odette Burnet",
                "Je reconnais que les travaux décrits ont été faits.",
                Worksite.signature(),
                null);
    }

    /** A whole visit of so many minutes, signed at its end, and what follows from it up to the two minutes. */
    UUID visitOf(int minutes) {
        UUID id = planned();
        clockIn(id);
        clockOutAfter(id, minutes);
        report(id);
        sign(id);
        pass(Duration.ofMinutes(3));
        return id;
    }

    Change change(UUID id) {
        return new Change(id, technician, "Malo Essai", read(id).version());
    }

    InterventionView read(UUID id) {
        return interventions.intervention(id);
    }

    void pass(Duration time) {
        until(stage.now().plus(time));
    }

    void until(Instant instant) {
        stage.until(Paris.dateOf(instant), LocalTime.from(instant.atZone(Paris.ZONE)));
    }

    List<Task> open() {
        return tasks.createTaskQuery().list();
    }

    Task task(String step) {
        assertThat(open()).extracting(Task::getTaskDefinitionKey).containsExactly(step);
        return open().get(0);
    }

    void answer(String step, Map<String, Object> form) {
        Task task = task(step);
        tasks.claim(task.getId(), "clothilde");
        tasks.complete(task.getId(), form);
        stage.letWork();
    }

    /** The keys of all messages so far, in the order of their writing. */
    /** What was written about the work and after it; what leads up to it are plays of their own. */
    List<String> messages() {
        return outbox.list(OutboxFilter.newest(100)).entries().stream()
                .sorted(Comparator.comparing(OutboxEntry::createdAt).thenComparing(OutboxEntry::id))
                .map(OutboxEntry::template)
                .filter(template -> !template.startsWith("appointment-") && !template.startsWith("emergency-"))
                .toList();
    }

    List<InvoiceRow> invoicesOf(UUID intervention) {
        return invoices.ofCustomer(read(intervention).customerId());
    }
}
