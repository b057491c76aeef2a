package fr.duret.maintenance.processes;

import static org.assertj.core.api.Assertions.assertThat;

import fr.duret.maintenance.appointments.AppointmentState;
import fr.duret.maintenance.appointments.Offer;
import fr.duret.maintenance.contracts.ContractView;
import fr.duret.maintenance.contracts.Plan;
import fr.duret.maintenance.interventions.InterventionKind;
import fr.duret.maintenance.interventions.Slot;
import fr.duret.maintenance.shared.Paris;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is promised to a customer who cannot wait, and who sees to it when the promise is at risk. */
class EmergencyPromiseTest extends AppointmentPlay {

    private static final FlowNodeCoverage COVERAGE = new FlowNodeCoverage("emergency-promise");

    @Override
    void note() {
        COVERAGE.note(history);
    }

    @AfterAll
    static void everyStepWasTaken() {
        COVERAGE.report();
    }

    @Autowired
    JdbcClient database;

    private void ask(Plan plan) {
        contract = contracts
                .aContract()
                .plan(plan)
                .from(day("2026-09-01"))
                .to(day("2027-08-31"))
                .register();
        ContractView signed = contracts.read(contract);
        visit = requests.ask(signed.customer().id(), signed.site().id(), true, "Plus de courant", "Client");
        stage.letWork();
    }

    @Test
    void promisesWhatThePlanSaysAndIsContentWhenSomebodyComesInTime() {
        ask(Plan.OR);
        assertThat(appointment().promisedBy())
                .isEqualTo(day("2026-12-01").atTime(14, 0).atZone(Paris.ZONE).toInstant());
        assertThat(messages()).containsExactly("emergency-noted");
        assertThat(lastText()).contains("1er décembre 2026 à 14 h 00");

        Offer first = slot(day("2026-12-01"));
        assertThat(first.day()).as("an emergency can be offered today").isEqualTo(day("2026-12-01"));
        book(first);
        assertThat(running("emergency-promise")).as("booked is not agreed").isEqualTo(1);
        answer("confirm");

        assertThat(appointment().state()).isEqualTo(AppointmentState.CONFIRMED);
        assertThat(running("emergency-promise")).isZero();
    }

    @Test
    void putsAPromiseAtRiskBeforeClothildeWithTheNearestAbleTechnician() {
        ask(Plan.OR);
        stage.until(day("2026-12-01"), LocalTime.of(12, 29));
        assertThat(task("Task_Escalate")).isNull();
        stage.until(day("2026-12-01"), LocalTime.of(12, 30));

        Map<String, Object> shown = tasks.getVariables(task("Task_Escalate").getId());
        assertThat(plain(String.valueOf(shown.get("shownPromise")))).contains("14 h 00");
        assertThat(String.valueOf(shown.get("shownSuggestion")))
                .contains("mardi 1er")
                .contains("de route en plus");
        plan(Instant.parse("2026-12-01T12:00:00Z"));
        assertThat(task("Task_Escalate")).as("somebody comes at one").isNull();
        assertThat(running("emergency-promise")).isZero();
    }

    @Test
    void promisesToWhoeverTelephonesAsWell() {
        visit = open(InterventionKind.EMERGENCY_REPAIR, contract);
        stage.letWork();

        assertThat(appointment().promisedBy()).isNotNull();
        assertThat(messages()).containsExactly("emergency-noted");
        plan(stage.now().plus(Duration.ofHours(2)));
        assertThat(running("emergency-promise")).isZero();
        assertThat(messages()).containsExactly("emergency-noted", "appointment-confirmed");
    }

    @Test
    void staysAtRiskWhereSomebodyComesTooLate() {
        ask(Plan.ARGENT);
        plan(Instant.parse("2026-12-03T09:00:00Z"));
        stage.until(day("2026-12-02"), LocalTime.of(6, 0));

        tasks.complete(task("Task_Escalate").getId());
        stage.letWork();
        assertThat(running("emergency-promise")).isZero();
    }

    @Test
    void looksOnceMoreBeforeItDisturbsAnybody() {
        ask(Plan.BRONZE);
        UUID id = appointment().id();
        assertThat(Objects.requireNonNull(appointment().promisedBy())).isAfter(stage.now());
        database.sql("UPDATE appointment SET promised_by = NULL, state = 'CONFIRMED', agreed = 1, told = 1,"
                        + " technician_id = :technician, starts_at = :start, ends_at = :end WHERE id = :id")
                .param("technician", technician)
                .param("start", stage.now().atZone(Paris.ZONE).toOffsetDateTime())
                .param(
                        "end",
                        stage.now().plus(Duration.ofHours(1)).atZone(Paris.ZONE).toOffsetDateTime())
                .param("id", id)
                .update();
        stage.until(day("2026-12-03"), LocalTime.of(3, 0));
        assertThat(task("Task_Escalate")).isNull();
        assertThat(running("emergency-promise")).isZero();
    }

    private void plan(Instant start) {
        dispatch.plan(visit, new Slot(technician, start, start.plus(Duration.ofHours(1))), "Clothilde");
        stage.letWork();
    }
}
