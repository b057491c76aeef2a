package fr.duret.maintenance.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.duret.maintenance.notifications.OutboxEntry;
import fr.duret.maintenance.shared.Paris;
import fr.duret.maintenance.shared.Refusal;
import fr.duret.maintenance.surveys.Answers;
import fr.duret.maintenance.surveys.CorrectiveActions;
import fr.duret.maintenance.surveys.SurveyState;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A customer is asked after a visit: answers at once, late, badly, or never. Work was done on 1 December 2026. */
class SatisfactionSurveyTest extends SurveyPlay {

    private static final FlowNodeCoverage COVERAGE = new FlowNodeCoverage("satisfaction-survey");

    @Autowired
    CorrectiveActions actions;

    @Autowired
    TaskService tasks;

    @Autowired
    RuntimeService runtime;

    @Autowired
    HistoryService history;

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
    void asksAfterTwoDaysRemindsOnceAndCloses() {
        stage.until(LocalDate.of(2026, 12, 3), LocalTime.of(8, 59));
        assertThat(messages()).isEmpty();
        stage.until(LocalDate.of(2027, 2, 1));

        assertThat(messages()).containsExactly("2026-12-03 satisfaction-survey", "2026-12-08 satisfaction-reminder");
        assertThat(surveys.survey(survey).state()).isEqualTo(SurveyState.CLOSED);
        assertThat(running()).isZero();
        assertThatThrownBy(() -> surveys.answer(survey, Answers.ofClick(5)))
                .isInstanceOf(Refusal.class)
                .hasFieldOrPropertyWithValue("code", "survey-closed");
    }

    @Test
    void remindsNobodyWhoHasAnswered() {
        stage.until(LocalDate.of(2026, 12, 4));
        surveys.answer(survey, Answers.ofClick(3));
        stage.until(LocalDate.of(2027, 2, 1));

        assertThat(messages()).containsExactly("2026-12-03 satisfaction-survey");
        assertThat(tasks()).as("three of five is no low score").isEmpty();
        assertThat(running()).isZero();
    }

    @Test
    void followsABadScoreUntilItIsPutRight() {
        stage.until(LocalDate.of(2026, 12, 4));
        surveys.answer(survey, new Answers(2, null, 1, null, null, "Le tableau fait du bruit"));
        stage.letWork();
        Task decision = task("Task_DecideCorrectiveAction");
        assertThat(tasks.getVariablesLocal(decision.getId()))
                .containsEntry("shownScore", "2 sur 5")
                .containsEntry("shownRemark", "Le tableau fait du bruit");
        assertThatThrownBy(() -> tasks.complete(decision.getId(), Map.of("dueOn", "2026-12-10")))
                .hasMessageContaining("Décrivez ce qui sera fait");
        assertThatThrownBy(() -> tasks.complete(decision.getId(), Map.of("action", "Repasser", "dueOn", "2026-12-04")))
                .hasMessageContaining("à partir de demain");

        tasks.complete(decision.getId(), Map.of("action", "Repasser le 9", "dueOn", "2026-12-10"));
        stage.letWork();
        assertThat(actions.of(survey).orElseThrow().what()).isEqualTo("Repasser le 9");
        assertThat(runtime.createVariableInstanceQuery().variableName("action").count())
                .as("the words leave the engine")
                .isZero();

        stage.until(LocalDate.of(2026, 12, 10));
        Task check = task("Task_DecideActionOutcome");
        assertThatThrownBy(() -> tasks.complete(check.getId(), Map.of())).hasMessageContaining("Dites si");
        assertThatThrownBy(() -> tasks.complete(check.getId(), Map.of("actionDone", "yes")))
                .hasMessageContaining("Notez ce que");
        tasks.complete(check.getId(), Map.of("actionDone", "no", "dueOn", "2026-12-15"));
        stage.letWork();
        assertThat(tasks()).isEmpty();

        stage.until(LocalDate.of(2026, 12, 15));
        tasks.complete(
                task("Task_DecideActionOutcome").getId(),
                Map.of("actionDone", "yes", "outcome", "Resserré, client content"));
        stage.letWork();
        assertThat(actions.of(survey).orElseThrow().outcome()).isEqualTo("Resserré, client content");
        assertThat(running()).isZero();
    }

    private Task task(String step) {
        assertThat(tasks()).hasSize(1);
        assertThat(tasks().get(0).getTaskDefinitionKey()).isEqualTo(step);
        return tasks().get(0);
    }

    private List<Task> tasks() {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(survey.toString())
                .list();
    }

    private long running() {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(survey.toString())
                .count();
    }

    private List<String> messages() {
        return outbox.ofCustomer(customer).stream()
                .sorted(java.util.Comparator.comparing(OutboxEntry::leaveAt))
                .map(message -> Paris.dateOf(message.leaveAt()) + " " + message.template())
                .toList();
    }
}
