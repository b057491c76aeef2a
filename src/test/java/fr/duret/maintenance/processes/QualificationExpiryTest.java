package fr.duret.maintenance.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.duret.maintenance.interventions.Dispatch;
import fr.duret.maintenance.interventions.InterventionKind;
import fr.duret.maintenance.interventions.Slot;
import fr.duret.maintenance.interventions.Worksite;
import fr.duret.maintenance.shared.Paris;
import fr.duret.maintenance.support.IntegrationTest;
import fr.duret.maintenance.support.Stage;
import fr.duret.maintenance.technicians.Crew;
import fr.duret.maintenance.technicians.QualificationDates;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A technician's « BR » runs out: somebody is told in time, and nobody works without it. */
@IntegrationTest
class QualificationExpiryTest {

    private static final FlowNodeCoverage COVERAGE = new FlowNodeCoverage("qualification-expiry");
    private static final LocalDate EXPIRES = LocalDate.of(2027, 3, 15);

    @Autowired
    Stage stage;

    @Autowired
    Crew crew;

    @Autowired
    Worksite site;

    @Autowired
    Dispatch dispatch;

    @Autowired
    TaskService tasks;

    @Autowired
    RuntimeService runtime;

    @Autowired
    HistoryService history;

    private UUID technician;

    @BeforeEach
    void somebodyIsQualified() {
        stage.clear();
        technician = site.technician();
        stage.letWork();
    }

    @AfterEach
    void nothingIsStuck() {
        COVERAGE.note(history);
        assertThat(runtime.createIncidentQuery().count()).isZero();
    }

    @AfterAll
    static void everyStepWasTaken() {
        COVERAGE.report();
    }

    @Test
    void asksForTheRefresherSixtyDaysBeforeAndAgainThirtyDaysBefore() {
        expiresOn(EXPIRES);
        stage.until(LocalDate.of(2027, 1, 13));
        assertThat(open()).isEmpty();
        stage.until(LocalDate.of(2027, 1, 14));

        Task book = task("Task_BookRefresher");
        assertThat(tasks.getVariablesLocal(book.getId()))
                .containsEntry("shownSymbol", "BR")
                .containsEntry("shownPage", "/equipe/" + technician);
        assertThat(String.valueOf(tasks.getVariable(book.getId(), "shownExpiresOn")))
                .endsWith("mars 2027");
        tasks.complete(book.getId());
        stage.until(LocalDate.of(2027, 2, 12));
        assertThat(open()).isEmpty();
        stage.until(LocalDate.of(2027, 2, 13));
        tasks.complete(task("Task_ConfirmRefresher").getId());
        stage.until(LocalDate.of(2027, 3, 17));

        assertThat(open()).isEmpty();
        assertThat(running()).isZero();
    }

    @Test
    void goesOnToTheSecondReminderAndTheEndWhenNobodyAnswers() {
        expiresOn(EXPIRES);
        stage.until(LocalDate.of(2027, 2, 14));
        assertThat(open()).containsExactly("Task_ConfirmRefresher");
        stage.until(LocalDate.of(2027, 3, 17));

        assertThat(open()).isEmpty();
        assertThat(running()).isZero();
    }

    @Test
    void startsOverWhenTheNewTitleIsEntered() {
        expiresOn(LocalDate.of(2026, 12, 20));
        stage.letWork();
        assertThat(open()).as("less than thirty days are left").containsExactly("Task_ConfirmRefresher");

        expiresOn(EXPIRES);
        stage.letWork();
        assertThat(open()).isEmpty();
        stage.until(LocalDate.of(2027, 1, 14));
        assertThat(open()).containsExactly("Task_BookRefresher");
    }

    @Test
    void handsOverPlannedWorkOfSomebodyWhoIsNoLongerQualified() {
        UUID visit = planned(LocalDate.of(2027, 1, 20));
        expiresOn(LocalDate.of(2027, 1, 10));
        stage.letWork();
        Task handOver = task("Task_Reassign");
        assertThat(String.valueOf(tasks.getVariable(handOver.getId(), "shownWork")))
                .contains("/interventions/" + visit, "20 janv. 2027");
        assertThatThrownBy(() -> tasks.complete(handOver.getId())).hasMessageContaining("Il reste à réaffecter");

        dispatch.plan(visit, slot(site.technician(), LocalDate.of(2027, 1, 20)), "Clothilde");
        tasks.complete(handOver.getId());
        stage.letWork();
        assertThat(open()).as("it is watched as before").containsExactly("Task_BookRefresher");
    }

    @Test
    void closesTheTaskByItselfWhenTheTitleWasRenewedAfterAll() {
        planned(LocalDate.of(2027, 1, 20));
        crew.disqualify(technician, "BR");
        stage.letWork();
        assertThat(open()).containsExactly("Task_Reassign");

        expiresOn(EXPIRES);
        stage.letWork();
        assertThat(open()).isEmpty();
        assertThat(running()).isPositive();
    }

    @Test
    void plansNobodyBeyondTheirQualification() {
        expiresOn(EXPIRES);
        UUID visit = site.intervention(InterventionKind.DIAGNOSIS);

        assertThatThrownBy(() -> dispatch.plan(visit, slot(technician, EXPIRES.plusDays(1)), "Clothilde"))
                .hasFieldOrPropertyWithValue("code", "technician-unable")
                .hasMessageContaining("expire le 15");
        dispatch.plan(visit, slot(technician, EXPIRES), "Clothilde");
    }

    private void expiresOn(LocalDate day) {
        crew.qualify(technician, new QualificationDates("BR", day.minusYears(3), day));
    }

    private UUID planned(LocalDate day) {
        UUID id = site.intervention(InterventionKind.DIAGNOSIS);
        dispatch.plan(id, slot(technician, day), "Clothilde");
        return id;
    }

    private static Slot slot(UUID who, LocalDate day) {
        Instant start = Paris.opening(day);
        return new Slot(who, start, start.plus(Duration.ofHours(1)));
    }

    private Task task(String id) {
        return tasks.createTaskQuery().taskDefinitionKey(id).singleResult();
    }

    private List<String> open() {
        return tasks.createTaskQuery().list().stream()
                .map(Task::getTaskDefinitionKey)
                .sorted()
                .toList();
    }

    private long running() {
        return runtime.createProcessInstanceQuery()
                .processDefinitionKey("qualification-expiry")
                .count();
    }
}
