package fr.duret.maintenance.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.duret.maintenance.appointments.AppointmentState;
import fr.duret.maintenance.appointments.Offer;
import fr.duret.maintenance.interventions.InterventionKind;
import fr.duret.maintenance.interventions.InterventionStatus;
import fr.duret.maintenance.interventions.Slot;
import fr.duret.maintenance.interventions.Worksite;
import fr.duret.maintenance.shared.Paris;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** From a booked slot to the technician at the door: confirmed, told, reminded, moved, late, cancelled. */
class AppointmentValidationTest extends AppointmentCallPlay {

    private static final FlowNodeCoverage COVERAGE = new FlowNodeCoverage("appointment-validation");

    @Override
    void note() {
        COVERAGE.note(history);
    }

    @AfterAll
    static void everyStepWasTaken() {
        COVERAGE.report();
    }

    @Test
    void confirmsByItselfAndAccompaniesTheAppointmentUntilTheTechnicianIsThere() {
        Offer offer = slot(day("2026-12-10"));
        book(offer);

        assertThat(appointment().state()).isEqualTo(AppointmentState.CONFIRMED);
        assertThat(intervention().status()).isEqualTo(InterventionStatus.PLANNED);
        assertThat(intervention().promised()).isNotNull();
        assertThat(messages()).containsExactly("appointment-confirmed");
        assertThat(lastText()).contains(plain(offer.window().hours()), "9 décembre 2026 à 18 h 00");

        stage.until(offer.day().minusDays(2), LocalTime.of(8, 59));
        assertThat(messages()).containsExactly("appointment-confirmed");
        stage.until(offer.day().minusDays(2), LocalTime.of(9, 0));
        assertThat(messages()).containsExactly("appointment-confirmed", "appointment-reminder");

        stage.until(offer.day(), clock(offer.startsAt().minus(Duration.ofMinutes(59))));
        assertThat(messages())
                .containsExactly("appointment-confirmed", "appointment-reminder", "appointment-on-the-way");
        work.clockIn(change(), Worksite.tap(offer.startsAt()));
        stage.letWork();
        assertThat(appointment().state()).isEqualTo(AppointmentState.KEPT);
        assertThat(running("appointment-validation")).isZero();
    }

    @Test
    void accompaniesTheVisitsThatTheOfficePlansByItself() {
        Instant start = day("2026-12-10").atTime(14, 0).atZone(Paris.ZONE).toInstant();
        dispatch.plan(visit, new Slot(technician, start, start.plus(Duration.ofHours(1))), "Clothilde");
        stage.letWork();
        assertThat(appointment().state()).isEqualTo(AppointmentState.CONFIRMED);
        assertThat(lastText()).contains("jeudi 10 décembre 2026", "entre 14 h 00 et 15 h 00");

        stage.until(day("2026-12-10"), LocalTime.of(13, 0));
        assertThat(messages())
                .containsExactly("appointment-confirmed", "appointment-reminder", "appointment-on-the-way");
        assertThat(intervention().promised())
                .as("nobody has agreed to that hour")
                .isNull();
    }

    @Test
    void tellsTheNewHourWhenTheTechnicianIsLate() {
        Offer offer = slot(day("2026-12-03"));
        book(offer);
        stage.until(offer.day(), LocalTime.of(20, 0));

        assertThat(messages())
                .startsWith("appointment-confirmed", "appointment-on-the-way", "appointment-late")
                .doesNotContain("appointment-reminder");
        assertThat(texts("appointment-late")).allMatch(text -> text.contains(" au lieu de "));
        assertThat(running("appointment-validation"))
                .as("it does not wait for ever")
                .isZero();
    }

    /** Nobody clocked at the long work before: what is reckoned from that is no hour to write to anybody. */
    @Test
    void announcesNoArrivalInTheNight() {
        Instant morning = day("2026-12-03").atTime(8, 0).atZone(Paris.ZONE).toInstant();
        UUID before = open(InterventionKind.OTHER, null);
        dispatch.plan(before, new Slot(technician, morning, morning.plus(Duration.ofHours(7))), "Clothilde");
        Instant start = morning.plus(Duration.ofHours(8));
        dispatch.plan(visit, new Slot(technician, start, start.plus(Duration.ofHours(1))), "Clothilde");
        stage.until(day("2026-12-03"), LocalTime.of(23, 0));

        assertThat(texts("appointment-late")).noneMatch(text -> text.contains("vers 2"));
        assertThat(texts("appointment-on-the-way")).anyMatch(text -> text.contains("vers 16 h 00"));
    }

    @Test
    void asksClothildeAboutABookingForTomorrow() {
        somethingElse();
        book(slot(day("2026-12-02")));

        assertThat(messages()).isEmpty();
        assertThat(intervention().status()).isEqualTo(InterventionStatus.TO_PLAN);
        assertThat(task("Task_Validate").getName()).contains("INT-");
        assertThatThrownBy(() -> tasks.complete(task("Task_Validate").getId(), Map.of()))
                .hasMessageContaining("Choisissez");
        answer("confirm");
        assertThat(messages()).containsExactly("appointment-confirmed");
    }

    @Test
    void asksTheCustomerToChooseAgainWhereClothildeSaysNo() {
        somethingElse();
        book(slot(day("2026-12-02")));
        answer("decline");

        assertThat(appointment().state()).isEqualTo(AppointmentState.OPEN);
        assertThat(messages()).containsExactly("appointment-declined");
        assertThat(running("appointment-validation")).isZero();
        book(slot(day("2026-12-10")));
        assertThat(appointment().state()).isEqualTo(AppointmentState.CONFIRMED);
    }

    @Test
    void keepsTheEarlierAppointmentWhereTheChangeIsDeclined() {
        somethingElse();
        Offer first = slot(day("2026-12-10"));
        book(first);
        book(slot(day("2026-12-02")));
        answer("decline");

        assertThat(appointment().state()).isEqualTo(AppointmentState.CONFIRMED);
        assertThat(intervention().plannedStart()).isEqualTo(first.startsAt());
        assertThat(messages()).containsExactly("appointment-confirmed", "appointment-declined");
    }

    @Test
    void followsTheCustomerWhoChangesTheirMindBeforeClothildeHasAnswered() {
        somethingElse();
        book(slot(day("2026-12-02")));
        Offer other = slot(day("2026-12-10"));
        book(other);

        assertThat(task("Task_Validate")).isNull();
        assertThat(intervention().plannedStart()).isEqualTo(other.startsAt());
        assertThat(messages()).containsExactly("appointment-confirmed");
    }

    @Test
    void movesAConfirmedAppointmentForTheCustomerAndForTheOffice() {
        book(slot(day("2026-12-10")));
        Offer other = slot(day("2026-12-14"));
        book(other);
        assertThat(intervention().plannedStart()).isEqualTo(other.startsAt());
        assertThat(lastText()).contains("a changé", plain(other.window().hours()));

        Instant start = other.startsAt().plus(Duration.ofDays(1));
        dispatch.plan(visit, new Slot(technician, start, start.plus(Duration.ofHours(1))), "Clothilde");
        stage.letWork();
        assertThat(messages())
                .containsExactly("appointment-confirmed", "appointment-confirmed", "appointment-confirmed");
        assertThat(appointment().slot())
                .isNotNull()
                .satisfies(slot -> assertThat(slot.startsAt()).isEqualTo(start));
    }

    @Test
    void proposesToChooseAgainWhenTheTechnicianCannotComeAnyMore() {
        somethingElse();
        Offer offer = slot(day("2026-12-02"));
        book(offer);
        crew.disqualify(technician, "BR");
        answer("confirm");

        assertThat(appointment().state()).isEqualTo(AppointmentState.OPEN);
        assertThat(messages()).containsExactly("appointment-declined");
    }

    @Test
    void cancelsForTheCustomerUntilTheEveningBefore() {
        Offer offer = slot(day("2026-12-10"));
        book(offer);
        eve(offer, LocalTime.of(17, 59));
        booking.cancel(appointment().id());
        stage.letWork();

        assertThat(messages()).contains("appointment-cancelled");
        assertThat(lastText()).contains("Comme vous l’avez demandé");
        assertThat(intervention().status()).isEqualTo(InterventionStatus.CANCELLED);
        assertThat(running("appointment-validation")).isZero();
    }

    @Test
    void refusesTheCustomerAfterTheEveningBeforeAndLetsTheOfficeDoIt() {
        Offer offer = slot(day("2026-12-10"));
        book(offer);
        eve(offer, LocalTime.of(18, 1));
        assertThatThrownBy(() -> booking.cancel(appointment().id())).hasMessageContaining("jusqu’au 9");
        assertThatThrownBy(() -> book(slot(day("2026-12-14")))).hasMessageContaining("appelez-nous");
        desk.cancel(appointment().id(), "Clothilde");
        stage.letWork();

        assertThat(lastText()).contains("Nous devons annuler");
        assertThat(intervention().status()).isEqualTo(InterventionStatus.CANCELLED);
    }

    private static LocalTime clock(Instant instant) {
        return instant.atZone(Paris.ZONE).toLocalTime();
    }
}
