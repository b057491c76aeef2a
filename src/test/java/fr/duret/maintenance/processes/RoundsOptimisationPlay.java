package fr.duret.maintenance.processes;

import static org.assertj.core.api.Assertions.assertThat;

import fr.duret.maintenance.appointments.AgreedSlot;
import fr.duret.maintenance.appointments.AppointmentBook;
import fr.duret.maintenance.appointments.Booking;
import fr.duret.maintenance.appointments.SlotChoice;
import fr.duret.maintenance.interventions.Dispatch;
import fr.duret.maintenance.interventions.InterventionBook;
import fr.duret.maintenance.interventions.Worksite;
import fr.duret.maintenance.notifications.Outbox;
import fr.duret.maintenance.notifications.OutboxEntry;
import fr.duret.maintenance.notifications.OutboxFilter;
import fr.duret.maintenance.rounds.OptimisationRuns;
import fr.duret.maintenance.rounds.OptimisationWorker;
import fr.duret.maintenance.rounds.ProposedVisit;
import fr.duret.maintenance.rounds.Publication;
import fr.duret.maintenance.rounds.RunState;
import fr.duret.maintenance.shared.Ids;
import fr.duret.maintenance.support.IntegrationTest;
import fr.duret.maintenance.support.Stage;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the plays of optimised rounds have in common: a technician, a search, and what came of it. */
@IntegrationTest
abstract class RoundsOptimisationPlay {

    @Autowired
    Stage stage;

    @Autowired
    Worksite site;

    @Autowired
    Dispatch dispatch;

    @Autowired
    InterventionBook book;

    @Autowired
    OptimisationRuns runs;

    @Autowired
    OptimisationWorker worker;

    @Autowired
    Publication publication;

    @Autowired
    Booking booking;

    @Autowired
    AppointmentBook appointments;

    @Autowired
    Outbox outbox;

    @Autowired
    TaskService tasks;

    @Autowired
    RuntimeService runtime;

    @Autowired
    HistoryService history;

    @Autowired
    JdbcClient database;

    UUID technician = Ids.next();

    private String hours = "[]";

    /** Whoever earlier tests took on does not work as long as this one lasts. */
    void sendOthersHome() {
        hours = database.sql("WITH gone AS (DELETE FROM working_hours WHERE technician_id <> ? RETURNING *)"
                        + " SELECT coalesce(jsonb_agg(to_jsonb(gone)), '[]')::text FROM gone")
                .param(technician)
                .query(String.class)
                .single();
    }

    void bringOthersBack() {
        database.sql("INSERT INTO working_hours SELECT * FROM jsonb_populate_recordset(NULL::working_hours, ?::jsonb)"
                        + " ON CONFLICT DO NOTHING")
                .param(hours)
                .update();
    }

    void die(UUID run, int attempts) {
        database.sql(
                        "UPDATE optimisation_run SET state = 'RUNNING', attempts = ?, seen_at = now() - interval '1 minute'"
                                + " WHERE id = ?")
                .params(attempts, run)
                .update();
    }

    UUID proposed() {
        UUID run = runs.ask("Clothilde");
        assertThat(worker.workOne()).isTrue();
        assertThat(runs.run(run).state()).isEqualTo(RunState.PROPOSED);
        return run;
    }

    ProposedVisit of(UUID run, UUID visit) {
        return runs.proposal(run).stream()
                .filter(one -> one.interventionId().equals(visit))
                .findFirst()
                .orElseThrow();
    }

    /** The customer holds the slot that is nearest to that hour. */
    Instant choose(UUID visit, Instant about) {
        booking.hold(visit, new SlotChoice(technician, about));
        return chosen(visit);
    }

    Instant chosen(UUID visit) {
        AgreedSlot slot = appointments.ofIntervention(visit).orElseThrow().chosen();
        return Objects.requireNonNull(slot).startsAt();
    }

    Task task() {
        return tasks.createTaskQuery().taskDefinitionKey("Task_Decide").singleResult();
    }

    boolean ended(UUID run) {
        return runtime.createProcessInstanceQuery()
                        .processDefinitionKey("rounds-optimisation")
                        .processInstanceBusinessKey(run.toString())
                        .count()
                == 0;
    }

    List<String> messages() {
        return outbox.list(new OutboxFilter(null, null, null, null, "", 0, 50)).entries().stream()
                .map(OutboxEntry::template)
                .toList();
    }
}
