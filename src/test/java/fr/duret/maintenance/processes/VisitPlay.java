package fr.duret.maintenance.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.duret.maintenance.billing.InvoiceState;
import fr.duret.maintenance.interventions.InterventionKind;
import fr.duret.maintenance.interventions.InterventionStatus;
import fr.duret.maintenance.interventions.SignatureDraft;
import fr.duret.maintenance.interventions.SignatureOutcome;
import fr.duret.maintenance.interventions.Slot;
import fr.duret.maintenance.interventions.Worksite;
import fr.duret.maintenance.shared.Paris;
import fr.duret.maintenance.support.TestClock;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A visit from its planning to the report in the customer's mailbox; and what is forgotten on the way. */
abstract class VisitPlay extends InterventionPlay {

    @Autowired
    JdbcClient database;

    @Test
    void turnsASignedReportIntoADocumentAMailAnInvoiceAndASurvey() {
        UUID id = planned();
        clockIn(id);
        report(id);
        sign(id);
        assertThat(messages()).as("nothing leaves before the technician has").isEmpty();

        clockOutAfter(id, 55);
        pass(Duration.ofMinutes(1));
        assertThat(messages()).as("it can still be corrected").isEmpty();
        pass(Duration.ofMinutes(2));

        assertThat(read(id).status()).isEqualTo(InterventionStatus.CLOSED);
        assertThat(messages()).containsExactly("report-sent", "invoice-issued");
        assertThat(invoicesOf(id))
                .singleElement()
                .satisfies(invoice -> assertThat(invoice.state()).isEqualTo(InvoiceState.ISSUED));
        assertThat(documents("report")).isEqualTo(1);
        assertThat(documents("invoice")).isEqualTo(1);
        assertThat(surveys(id)).isEqualTo(1);
    }

    @Test
    void writesLettersToWhoHasNoMailAndAsksThemNothing() {
        UUID id = worksite.plannedOffline(technician);
        stage.letWork();
        clockIn(id);
        clockOutAfter(id, 55);
        report(id);
        sign(id);
        stage.until(TODAY.plusDays(5));

        assertThat(read(id).status()).isEqualTo(InterventionStatus.CLOSED);
        assertThat(messages()).containsExactly("report-sent", "invoice-issued");
        assertThat(surveys(id)).isZero();
    }

    private long surveys(UUID intervention) {
        return database.sql("SELECT count(*) FROM survey WHERE subject_id = ?")
                .param(intervention)
                .query(Long.class)
                .single();
    }

    @Test
    void sendsOnlyWhatWasSignedLastWhenTheReportChangesWithinTwoMinutes() {
        UUID id = planned();
        clockIn(id);
        clockOutAfter(id, 50);
        report(id);
        sign(id);
        pass(Duration.ofMinutes(1));

        report(id);
        pass(Duration.ofMinutes(10));
        assertThat(messages()).as("the signature was voided").isEmpty();

        sign(id);
        pass(Duration.ofMinutes(3));
        assertThat(messages()).containsExactly("report-sent", "invoice-issued");
        assertThat(read(id).status()).isEqualTo(InterventionStatus.CLOSED);
    }

    @Test
    void remindsWhoForgetsToClockOutAndLetsTheOfficeDecideInTheEvening() {
        UUID id = planned();
        clockIn(id);
        stage.until(TODAY, LocalTime.of(11, 59));
        assertThat(messages()).isEmpty();
        stage.until(TODAY, LocalTime.of(12, 0));
        assertThat(messages()).containsExactly("clock-out-reminder");
        stage.until(TODAY, LocalTime.of(18, 59));
        assertThat(open()).isEmpty();
        stage.until(TODAY, LocalTime.of(19, 0));

        assertThatThrownBy(() -> tasks.complete(task("Task_DecideClockOut").getId(), Map.of()))
                .hasMessageContaining("jour et l’heure");
        assertThatThrownBy(
                        () -> tasks.complete(task("Task_DecideClockOut").getId(), Map.of("leftAt", "2026-12-01T09:00")))
                .hasMessageContaining("Le départ se situe");
        answer("Task_DecideClockOut", Map.of("leftAt", "2026-12-01T11:05"));

        assertThat(read(id).status()).isEqualTo(InterventionStatus.DONE);
        assertThat(read(id).effective()).isEqualTo(Duration.ofMinutes(65));
        assertThat(open()).isEmpty();
    }

    @Test
    void forgetsTheEveningsTaskWhenTheTechnicianClocksOutAfterAll() {
        UUID id = planned();
        clockIn(id);
        stage.until(TODAY, LocalTime.of(19, 5));
        task("Task_DecideClockOut");
        clockOutAfter(id, 9 * 60 + 10);
        assertThat(open()).isEmpty();
    }

    @Test
    void remindsOfAReportThatNobodyHasSignedAndTakesItWithoutTheCustomer() {
        UUID id = planned();
        clockIn(id);
        clockOutAfter(id, 45);
        pass(Duration.ofHours(3));
        assertThat(messages()).containsExactly("report-reminder");
        report(id);
        signing.sign(change(id), unsigned());
        stage.letWork();
        pass(Duration.ofMinutes(3));
        assertThat(messages()).containsExactly("report-reminder", "report-sent", "invoice-issued");
    }

    @SuppressWarnings("NullAway") // it does not read of a compiled record that an array may be missing
    private SignatureDraft unsigned() {
        return new SignatureDraft(
                SignatureOutcome.CUSTOMER_ABSENT,
                stage.now(),
                null,
                null,
                null,
                null,
                null,
                "Absent, clés chez le gardien");
    }

    @Test
    void putsAnEmergencyBeforeTheDispatcherUntilItIsPlanned() {
        UUID id = worksite.intervention(InterventionKind.EMERGENCY_REPAIR);
        stage.letWork();
        assertThat(task("Task_DecideEmergency").getName()).startsWith("Planifier l’urgence – INT-");
        dispatch.plan(
                id, new Slot(technician, TestClock.START, TestClock.START.plus(Duration.ofHours(1))), "Clothilde");
        stage.letWork();
        assertThat(open()).isEmpty();

        worksite.intervention(InterventionKind.EMERGENCY_REPAIR);
        stage.letWork();
        answer("Task_DecideEmergency", Map.of());
        assertThat(open()).isEmpty();
    }

    @Test
    void endsWhenItIsCancelled() {
        UUID id = planned();
        UUID quiet = worksite.intervention(InterventionKind.YEARLY_SERVICE);
        stage.letWork();
        dispatch.cancel(id, "Client parti", "Clothilde");
        dispatch.cancel(quiet, "Doublon", "Clothilde");
        stage.until(TODAY.plusDays(3));
        assertThat(messages()).isEmpty();
        assertThat(runtime.createProcessInstanceQuery()
                        .processDefinitionKey("intervention")
                        .count())
                .isZero();
    }

    private long documents(String kind) {
        return database.sql("SELECT count(*) FROM document WHERE kind = ?")
                .param(kind)
                .query(Long.class)
                .single();
    }

    @Test
    void waitsUntilTheNextMorningForWhoClocksInAtNight() {
        UUID id = planned();
        stage.until(TODAY, LocalTime.of(22, 0));
        work.clockIn(change(id), Worksite.tap(stage.now()));
        stage.letWork();
        stage.until(TODAY.plusDays(1), LocalTime.of(8, 59));
        assertThat(open()).isEmpty();
        stage.until(TODAY.plusDays(1), LocalTime.of(9, 0));
        task("Task_DecideClockOut");
        assertThat(Paris.dateOf(stage.now())).isEqualTo(TODAY.plusDays(1));
    }
}
