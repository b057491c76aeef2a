package fr.duret.maintenance.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.duret.maintenance.contracts.RenewalOrigin;
import fr.duret.maintenance.interventions.Slot;
import fr.duret.maintenance.interventions.Worksite;
import fr.duret.maintenance.shared.Paris;
import fr.duret.maintenance.support.Book;
import fr.duret.maintenance.visits.VisitStage;
import fr.duret.maintenance.visits.VisitView;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a contract promises is opened, told, followed and settled. It is 1 December 2026. */
class ContractVisitsTest extends ContractVisitPlay {

    private static final FlowNodeCoverage COVERAGE = new FlowNodeCoverage("contract-visits");

    @BeforeEach
    void clear() {
        stage.clear();
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
    void opensTheVisitsOfANewContractAndTellsTheCustomerOnce() {
        sign(2, day("2026-12-01"), day("2027-11-30"));

        assertThat(due()).containsExactly("2027-02-01 2027-04-02 LATER", "2027-08-02 2027-10-01 LATER");
        assertThat(messages()).containsExactly("2026-12-01 annual-visit-plan");
        assertThat(interventions.intervention(intervention(0)).due()).isNotNull();
    }

    @Test
    void tellsNothingToTheCustomerOfAContractThatHasRunForLong() {
        sign(2, day("2026-06-01"), day("2027-05-31"));

        assertThat(due())
                .as("what was due before the contract was known is not asked for")
                .containsExactly("2026-08-02 2026-10-01 ELSEWHERE", "2027-02-01 2027-04-02 LATER");
        assertThat(messages()).isEmpty();
    }

    @Test
    void asksForAVisitThatNobodyPlansAndGoesOnWhenItIsPlanned() {
        sign(1, day("2026-12-01"), day("2027-11-30"));
        stage.until(day("2027-06-22"));
        assertThat(open()).isEmpty();
        assertThat(visits.countDue()).isEqualTo(1);
        stage.until(day("2027-06-23"));

        Task task = task("Task_PlanVisit");
        assertThat(String.valueOf(tasks.getVariable(task.getId(), "shownWindow")))
                .contains("juillet 2027");
        plan(0, day("2027-06-28"));
        stage.letWork();
        assertThat(open()).as("the task is gone").isEmpty();
        assertThat(due()).containsExactly("2027-05-02 2027-07-01 PLANNED");
    }

    @Test
    void countsFromTheVisitThatWasReallyMade() {
        sign(2, day("2026-12-01"), day("2027-11-30"));
        UUID technician = site.technician();
        Instant start = Paris.opening(day("2027-01-20"));
        UUID visit = intervention(0);
        dispatch.plan(visit, new Slot(technician, start, start.plus(Duration.ofHours(1))), "Clothilde");
        stage.until(day("2027-01-20"), LocalTime.of(11, 0));
        work.clockIn(change(visit, technician), Worksite.tap(start));
        work.clockOut(change(visit, technician), Worksite.tap(start.plus(Duration.ofMinutes(50))));
        stage.letWork();

        assertThat(due()).containsExactly("2027-02-01 2027-04-02 DONE", "2027-06-22 2027-08-21 LATER");
    }

    @Test
    void waitsForAChangeWhereEveryVisitHasItsTime() {
        sign(1, day("2026-12-01"), day("2027-11-30"));
        plan(0, day("2027-06-01"));
        stage.letWork();
        assertThat(toCome()).as("nobody is to plan anything").containsExactly("Clore les visites de la période");

        dispatch.cancel(intervention(0), "le client rappellera", "Clothilde");
        stage.letWork();
        assertThat(due()).containsExactly("2027-05-02 2027-07-01 LATER");
        assertThat(toCome()).contains("Planifier la visite");
    }

    @Test
    void losesNoChangeWhileTheCustomerIsBeingTold() {
        contract = book.aContract()
                .visits(1)
                .from(day("2026-12-01"))
                .to(day("2027-11-30"))
                .register();
        runJob();
        assertThat(visits.ofContract(contract)).hasSize(1);
        plan(0, day("2027-06-01"));
        stage.letWork();

        assertThat(toCome()).doesNotContain("Planifier la visite");
        assertThat(stages()).containsExactly(VisitStage.PLANNED);
    }

    @Test
    void takesUpAVisitAgainThatWasOnlyCancelled() {
        sign(1, day("2026-12-01"), day("2027-11-30"));
        UUID first = intervention(0);
        dispatch.cancel(first, "technicien malade", "Clothilde");
        stage.letWork();

        assertThat(intervention(0)).isNotEqualTo(first);
        assertThat(due()).containsExactly("2027-05-02 2027-07-01 LATER");
    }

    @Test
    void putsAVisitOffOrGivesItUpAsTheCustomerWishes() {
        sign(1, day("2026-12-01"), day("2027-11-30"));
        stage.until(day("2027-06-24"));
        Task task = task("Task_PlanVisit");
        assertThatThrownBy(() -> tasks.complete(task.getId(), Map.of()))
                .hasMessageContaining("Choisissez ce que devient");
        assertThatThrownBy(() ->
                        tasks.complete(task.getId(), Map.of("visitAnswer", "postpone", "postponedTo", "2028-01-05")))
                .hasMessageContaining("jusqu’à la fin de la période");
        tasks.complete(task.getId(), Map.of("visitAnswer", "postpone", "postponedTo", "2027-09-15"));
        stage.letWork();
        assertThat(due()).containsExactly("2027-05-02 2027-09-15 DUE");

        stage.until(day("2027-09-07"));
        assertThatThrownBy(() -> tasks.complete(task("Task_PlanVisit").getId(), Map.of("visitAnswer", "waive")))
                .hasMessageContaining("pourquoi");
        tasks.complete(
                task("Task_PlanVisit").getId(), Map.of("visitAnswer", "waive", "note", "maison fermée cette année"));
        stage.letWork();

        assertThat(due()).containsExactly("2027-05-02 2027-09-15 WAIVED");
        assertThat(interventions.intervention(intervention(0)).reason()).isEqualTo("maison fermée cette année");
        stage.until(day("2027-12-03"));
        assertThat(running()).isZero();
    }

    @Test
    void followsAPlanThatChanges() {
        Book.Draft draft = book.aContract().visits(1).from(day("2026-12-01")).to(day("2027-11-30"));
        contract = draft.register();
        stage.letWork();
        draft.visits(3).amend();
        stage.letWork();
        assertThat(due()).hasSize(3);

        draft.visits(1).amend();
        stage.letWork();
        assertThat(due().stream().filter(line -> line.endsWith("WITHDRAWN"))).hasSize(2);
        assertThat(messages()).as("the year was told once").containsExactly("2026-12-01 annual-visit-plan");
    }

    @Test
    void startsWhenAContractComesToPromiseVisits() {
        Book.Draft draft = book.aContract().from(day("2026-12-01")).to(day("2027-11-30"));
        contract = draft.register();
        stage.letWork();
        assertThat(running()).isZero();
        draft.visits(1).amend();
        stage.letWork();

        assertThat(due()).containsExactly("2027-05-02 2027-07-01 LATER");
    }

    @Test
    void withdrawsTheVisitsOfAContractThatIsEndedAndAsksAboutThoseThatHaveTheirTime() {
        sign(2, day("2026-12-01"), day("2027-11-30"));
        plan(0, day("2027-03-10"));
        stage.letWork();
        changes.terminate(contract, day("2027-02-28"), "Clothilde", "vente de la maison");
        stage.letWork();

        Task task = task("Task_DecideLeft");
        assertThat(String.valueOf(tasks.getVariable(task.getId(), "shownVisits")))
                .contains("mars 2027");
        assertThatThrownBy(() -> tasks.complete(task.getId(), Map.of())).hasMessageContaining("Choisissez");
        tasks.complete(task.getId(), Map.of("leftAnswer", "cancel"));
        stage.letWork();

        assertThat(stages()).containsOnly(VisitStage.WITHDRAWN);
        assertThat(running()).isZero();
    }

    @Test
    void letsAVisitTakePlaceAfterTheEndOfItsContractWhereThatIsAgreed() {
        sign(1, day("2026-12-01"), day("2027-11-30"));
        plan(0, day("2027-06-01"));
        stage.letWork();
        changes.terminate(contract, day("2027-02-28"), "Clothilde", "vente de la maison");
        stage.letWork();
        tasks.complete(task("Task_DecideLeft").getId(), Map.of("leftAnswer", "keep"));
        stage.letWork();

        assertThat(stages()).containsExactly(VisitStage.PLANNED);
        assertThat(running()).isZero();
    }

    @Test
    void carriesAnUnplannedVisitOverIntoTheRenewedTerm() {
        sign(1, day("2026-12-01"), day("2027-11-30"));
        UUID term = book.read(contract).last().id();
        stage.until(day("2027-11-20"));
        renewals.renew(term, RenewalOrigin.PHONE, "Clothilde", null);
        stage.until(day("2027-12-01"), LocalTime.of(9, 30));
        UUID next = book.read(contract).last().id();
        assertThat(messages())
                .as("the next year is told on its first day")
                .last()
                .isEqualTo("2027-12-01 annual-visit-plan");

        tasks.complete(task("Task_DecideLeft").getId(), Map.of("leftAnswer", "keep"));
        stage.letWork();
        assertThat(visits.ofTerm(term)).isEmpty();
        assertThat(visits.ofTerm(next))
                .hasSize(2)
                .filteredOn(VisitView::carried)
                .singleElement()
                .satisfies(visit -> assertThat(visit.dueTo()).isEqualTo(day("2028-01-30")));
        stage.until(day("2028-01-22"));
        assertThat(open()).containsExactly("Task_PlanVisit");
    }
}
