package fr.duret.maintenance.faults;

import fr.duret.maintenance.billing.BillingPolicy;
import fr.duret.maintenance.customers.CustomerKind;
import fr.duret.maintenance.interventions.Change;
import fr.duret.maintenance.interventions.FieldWork;
import fr.duret.maintenance.interventions.InterventionBook;
import fr.duret.maintenance.interventions.Position;
import fr.duret.maintenance.interventions.ReportSigning;
import fr.duret.maintenance.interventions.ReportWriting;
import fr.duret.maintenance.interventions.SignatureDraft;
import fr.duret.maintenance.interventions.SignatureOutcome;
import fr.duret.maintenance.interventions.Worksite;
import fr.duret.maintenance.support.Stage;
import fr.duret.maintenance.support.TestClock;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Visits whose processes stand before a certain step: its job waits to be taken. */
class StepReached {

    private static final LocalTime END = LocalTime.of(10, 55);
    private static final int MOST_STEPS = 20;

    private final Stage stage;
    private final Worksite worksite;
    private final InterventionBook book;
    private final FieldWork work;
    private final ReportWriting writing;
    private final ReportSigning signing;
    private final BillingPolicy policy;
    private final ManagementService management;
    private final RuntimeService runtime;
    private final TaskService tasks;
    private final JdbcClient database;

    @SuppressWarnings("TooManyParameters")
    StepReached(
            Stage stage,
            AutowireCapableBeanFactory beans,
            InterventionBook book,
            FieldWork work,
            ReportWriting writing,
            ReportSigning signing,
            BillingPolicy policy,
            ManagementService management,
            RuntimeService runtime,
            TaskService tasks,
            JdbcClient database) {
        this.stage = stage;
        this.worksite = beans.createBean(Worksite.class);
        this.book = book;
        this.work = work;
        this.writing = writing;
        this.signing = signing;
        this.policy = policy;
        this.management = management;
        this.runtime = runtime;
        this.tasks = tasks;
        this.database = database;
    }

    /** One visit of today before each of those steps, signed at 10:55; it is 10:55 afterwards. */
    List<UUID> before(List<String> steps) {
        worksite.listParts();
        UUID[] technicians =
                Stream.generate(worksite::technician).limit(steps.size()).toArray(UUID[]::new);
        List<UUID> visits = Stream.of(technicians).map(worksite::planned).toList();
        forgetAppointments();
        for (int i = 0; i < technicians.length; i++) {
            work.clockIn(change(visits.get(i), technicians[i]), Worksite.tap(TestClock.START));
        }
        stage.leap(stage.today(), END);
        for (int i = 0; i < technicians.length; i++) {
            finish(visits.get(i), technicians[i]);
            advance(visits.get(i), steps.get(i));
        }
        return visits;
    }

    /** What leads up to the visits is no part of what is looked at. */
    private void forgetAppointments() {
        runtime.createProcessInstanceQuery()
                .processDefinitionKeyIn("appointment-validation", "emergency-promise")
                .list()
                .forEach(instance -> runtime.deleteProcessInstance(instance.getId(), "not looked at"));
        database.sql("DELETE FROM appointment").update();
    }

    private void finish(UUID visit, UUID technician) {
        writing.save(change(visit, technician), Worksite.completeReport());
        writing.complete(change(visit, technician));
        signing.sign(
                change(visit, technician),
                new SignatureDraft(
                        SignatureOutcome.SIGNED,
                        stage.now(),
                        null,
                        new Position(Worksite.LATITUDE, Worksite.LONGITUDE, 8),
                        "Odette Burnet",
                        "Je reconnais que les travaux décrits ont été faits.",
                        Worksite.signature(),
                        null));
        work.clockOut(change(visit, technician), Worksite.tap(stage.now()));
    }

    private Change change(UUID visit, UUID technician) {
        return new Change(
                visit, technician, "Malo Essai", book.intervention(visit).version());
    }

    /** Has step after step done until the wanted one is next; an invoice that needs approval gets it. */
    private void advance(UUID visit, String step) {
        policy.hold(CustomerKind.CONSUMER, "Task_RecordInvoiceDecision".equals(step));
        for (int done = 0; done < MOST_STEPS; done++) {
            Job next = next(visit);
            if (step.equals(activity(next))) {
                policy.hold(CustomerKind.CONSUMER, false);
                return;
            }
            management.executeJob(next.getId());
            tasks.createTaskQuery()
                    .taskDefinitionKey("Task_DecideInvoice")
                    .list()
                    .forEach(task -> tasks.complete(task.getId(), Map.of("decision", "issue")));
        }
        throw new AssertionError("A visit never came to " + step);
    }

    private Job next(UUID visit) {
        Set<String> keys = Stream.concat(
                        Stream.of(visit),
                        database
                                .sql("SELECT id FROM survey WHERE subject_id = ?")
                                .param(visit)
                                .query(UUID.class)
                                .list()
                                .stream())
                .map(UUID::toString)
                .collect(Collectors.toSet());
        Set<String> instances = runtime.createProcessInstanceQuery().list().stream()
                .filter(instance -> keys.contains(instance.getBusinessKey()))
                .map(ProcessInstance::getId)
                .collect(Collectors.toSet());
        return management.createJobQuery().list().stream()
                .filter(job -> instances.contains(job.getProcessInstanceId()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("Nothing is to be done any more"));
    }

    private String activity(Job job) {
        return management
                .createJobDefinitionQuery()
                .jobDefinitionId(job.getJobDefinitionId())
                .singleResult()
                .getActivityId();
    }
}
