package fr.duret.maintenance.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.duret.maintenance.interventions.InterventionKind;
import fr.duret.maintenance.interventions.InterventionStatus;
import fr.duret.maintenance.interventions.InterventionView;
import fr.duret.maintenance.interventions.Slot;
import fr.duret.maintenance.rounds.OptimisationRun;
import fr.duret.maintenance.rounds.PlanFigures;
import fr.duret.maintenance.rounds.ProposedVisit;
import fr.duret.maintenance.rounds.RunState;
import fr.duret.maintenance.shared.Paris;
import fr.duret.maintenance.shared.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Better rounds are searched, proposed, decided, published and told. It is Tuesday, 1 December 2026. */
class RoundsOptimisationTest extends RoundsOptimisationPlay {

    private static final FlowNodeCoverage COVERAGE = new FlowNodeCoverage("rounds-optimisation");
    private static final LocalDate TOMORROW = LocalDate.of(2026, 12, 2);

    @BeforeEach
    void clear() {
        stage.clear();
        technician = site.technician();
        sendOthersHome();
    }

    @AfterEach
    void nothingIsStuck() {
        bringOthersBack();
        COVERAGE.note(history);
        assertThat(runtime.createIncidentQuery().count()).isZero();
    }

    @AfterAll
    static void everyStepWasTaken() {
        COVERAGE.report();
    }

    @Test
    void publishesWhatIsAcceptedAndTellsEverybodyConcernedOnce() {
        UUID first = site.intervention(InterventionKind.YEARLY_SERVICE);
        UUID second = site.intervention(InterventionKind.DIAGNOSIS);
        UUID run = proposed();

        OptimisationRun shown = runs.run(run);
        PlanFigures before = Objects.requireNonNull(shown.before());
        PlanFigures after = Objects.requireNonNull(shown.after());
        assertThat(before.waiting()).isEqualTo(2);
        assertThat(after.waiting()).isZero();
        assertThat(after.metres()).isPositive();
        Task task = task();
        assertThat(tasks.getVariable(task.getId(), "shownPlaced")).isEqualTo("2");
        assertThatThrownBy(() -> tasks.complete(task.getId(), Map.of()))
                .hasMessageContaining("Choisissez ce que devient");
        tasks.complete(task.getId(), Map.of("decision", "accept"));
        stage.letWork();

        InterventionView planned = book.intervention(first);
        assertThat(planned.status()).isEqualTo(InterventionStatus.PLANNED);
        assertThat(book.intervention(second).technicianId()).isEqualTo(technician);
        assertThat(runs.run(run).state()).isEqualTo(RunState.PUBLISHED);
        assertThat(messages())
                .containsExactlyInAnyOrder("rounds-published", "appointment-confirmed", "appointment-confirmed");
        assertThat(publication.publish(run, "Clothilde"))
                .as("a second time changes nothing")
                .isEqualTo(2);
        assertThat(book.intervention(first)).isEqualTo(planned);
        assertThat(ended(run)).isTrue();
    }

    @Test
    void leavesWhatChangedMeanwhileAndSaysSo() {
        UUID first = site.intervention(InterventionKind.YEARLY_SERVICE);
        UUID second = site.intervention(InterventionKind.YEARLY_SERVICE);
        UUID run = proposed();
        ProposedVisit place = of(run, second);
        Instant taken = place.after().start();
        dispatch.plan(first, new Slot(technician, taken, taken.plus(Duration.ofHours(1))), "Clothilde");

        tasks.complete(task().getId(), Map.of("decision", "accept"));
        stage.letWork();

        assertThat(of(run, first).why()).contains("modifiée depuis");
        assertThat(of(run, second).why()).contains("place prise");
        assertThat(book.intervention(first).plannedStart()).isEqualTo(taken);
        assertThat(book.intervention(second).status()).isEqualTo(InterventionStatus.TO_PLAN);
        assertThat(messages()).as("of the visit that was planned by hand").containsExactly("appointment-confirmed");
    }

    @Test
    void leavesToCustomersWhatTheyChoseSinceTheProposal() {
        UUID first = site.intervention(InterventionKind.YEARLY_SERVICE);
        UUID second = site.intervention(InterventionKind.YEARLY_SERVICE);
        UUID run = proposed();
        UUID other = site.intervention(InterventionKind.DIAGNOSIS);
        Instant theirs = choose(other, of(run, first).after().start());
        Instant elsewhere = choose(second, Paris.opening(TOMORROW.plusDays(20)).plus(Duration.ofHours(1)));

        tasks.complete(task().getId(), Map.of("decision", "accept"));
        stage.letWork();

        assertThat(of(run, first).why()).contains("un autre client vient de choisir");
        assertThat(of(run, second).why()).contains("son client vient de choisir");
        assertThat(List.of(chosen(other), chosen(second))).containsExactly(theirs, elsewhere);
        assertThat(book.intervention(second).status()).isEqualTo(InterventionStatus.TO_PLAN);
    }

    @Test
    void publishesTheRoundsOfSomeTechniciansOnly() {
        UUID other = site.technician();
        database.sql("DELETE FROM working_hours WHERE technician_id = ? AND weekday <> 3")
                .param(other)
                .update();
        database.sql("DELETE FROM working_hours WHERE technician_id = ? AND weekday = 3")
                .param(technician)
                .update();
        for (int i = 0; i < 5; i++) {
            site.intervention(InterventionKind.NEW_INSTALLATION);
        }
        database.sql("UPDATE qualification SET symbol = 'B2V' WHERE technician_id IN (?, ?)")
                .params(technician, other)
                .update();
        UUID run = proposed();
        List<UUID> whose = runs.proposal(run).stream()
                .map(visit -> visit.after().technicianId())
                .distinct()
                .toList();
        assertThat(whose).containsExactlyInAnyOrder(technician, other);

        runs.decide(run, "accept", List.of(other), "Clothilde");
        stage.letWork();

        assertThat(runs.proposal(run))
                .allSatisfy(visit -> assertThat(Boolean.TRUE.equals(visit.published()))
                        .isEqualTo(visit.after().technicianId().equals(other)));
        assertThatThrownBy(() -> runs.decide(run, "accept", List.of(), "Clothilde"))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("proposal-decided"));
    }

    @Test
    void searchesAgainAroundLockedRoundsAndTakesANo() {
        Instant nine = TOMORROW.atTime(9, 0).atZone(Paris.ZONE).toInstant();
        UUID fixed = site.intervention(InterventionKind.YEARLY_SERVICE);
        dispatch.plan(fixed, new Slot(technician, nine, nine.plus(Duration.ofHours(1))), "Clothilde");
        site.intervention(InterventionKind.YEARLY_SERVICE);
        UUID run = proposed();

        runs.decide(run, "again", List.of(technician), "Clothilde");
        stage.letWork();
        assertThat(runs.run(run).state()).isEqualTo(RunState.WAITING);
        assertThat(worker.workOne()).isTrue();
        assertThat(runs.run(run).state()).as("all of his rounds are locked").isEqualTo(RunState.NOTHING);
        assertThat(ended(run)).isTrue();

        UUID next = proposed();
        tasks.complete(task().getId(), Map.of("decision", "reject"));
        stage.letWork();
        assertThat(runs.run(next).state()).isEqualTo(RunState.REJECTED);
        assertThat(book.intervention(fixed).plannedStart()).isEqualTo(nine);
    }

    @Test
    void givesWayToANewerOne() {
        site.intervention(InterventionKind.YEARLY_SERVICE);
        UUID first = runs.ask("Clothilde");
        UUID second = proposed();
        UUID third = runs.ask("Clothilde");

        assertThat(runs.run(first).state()).isEqualTo(RunState.WITHDRAWN);
        assertThat(runs.run(second).state()).isEqualTo(RunState.WITHDRAWN);
        assertThat(ended(first)).isTrue();
        assertThat(ended(second)).isTrue();
        assertThat(ended(third)).isFalse();
        assertThat(tasks.createTaskQuery().count()).isZero();
    }

    @Test
    void takesUpWhatAKilledNodeLeftOnceAndThenGivesUp() {
        site.intervention(InterventionKind.YEARLY_SERVICE);
        UUID run = runs.ask("Clothilde");
        die(run, 1);
        assertThat(worker.workOne()).isTrue();
        assertThat(runs.run(run).state()).isEqualTo(RunState.PROPOSED);

        UUID doomed = runs.ask("Clothilde");
        die(doomed, 2);
        assertThat(worker.workOne()).isFalse();
        assertThat(runs.run(doomed).state()).isEqualTo(RunState.FAILED);
        assertThat(ended(doomed)).isTrue();
    }
}
