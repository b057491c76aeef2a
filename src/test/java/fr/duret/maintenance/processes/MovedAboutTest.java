package fr.duret.maintenance.processes;

import static org.assertj.core.api.Assertions.assertThat;

import fr.duret.maintenance.appointments.AppointmentState;
import fr.duret.maintenance.appointments.Offer;
import fr.duret.maintenance.interventions.Slot;
import fr.duret.maintenance.shared.Paris;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;

/** Clothilde moves a visit about on her board: its customer hears of where it stays, and of nothing else. */
class MovedAboutTest extends AppointmentPlay {

    private static final String CONFIRMED = "appointment-confirmed";

    @Override
    void note() {
        // The steps are counted where all of them are taken.
    }

    @Test
    void tellsOnceWhereTheVisitHasStayedForFiveMinutes() {
        book(slot(day("2026-12-10")));

        drop("2026-12-11", 9);
        drop("2026-12-14", 14);
        minutes(4);
        drop("2026-12-14", 16);
        minutes(4);
        assertThat(messages()).as("she is still at it").containsExactly(CONFIRMED);

        minutes(1);
        assertThat(messages()).containsExactly(CONFIRMED, CONFIRMED);
        assertThat(lastText()).contains("désormais", "lundi 14 décembre 2026", "entre 16 h 00 et 17 h 00");
        stage.until(day("2026-12-12"), LocalTime.of(9, 0));
        assertThat(messages()).as("two days before the new day").endsWith(CONFIRMED, "appointment-reminder");
    }

    @Test
    void tellsNothingWhereTheVisitComesBackToTheHourThatTheCustomerKnows() {
        Offer offer = slot(day("2026-12-10"));
        book(offer);

        drop("2026-12-11", 9);
        dispatch.tryAt(visit, slotAt(offer.startsAt()), "Clothilde");
        stage.letWork();
        minutes(10);
        assertThat(messages()).containsExactly(CONFIRMED);

        stage.until(offer.day().minusDays(2), LocalTime.of(9, 0));
        assertThat(messages()).as("the reminder comes all the same").containsExactly(CONFIRMED, "appointment-reminder");
    }

    @Test
    void doesNotCallItAMoveWhereNobodyHeardOfTheFirstPlace() {
        drop("2026-12-10", 9);
        drop("2026-12-11", 14);
        minutes(5);

        assertThat(messages()).containsExactly(CONFIRMED);
        assertThat(lastText()).contains("est confirmé", "vendredi 11 décembre 2026");
        assertThat(appointment().agreed()).isEqualTo(1);
    }

    @Test
    void leavesAloneWhoeverNeverHeardOfWhatIsCancelled() {
        drop("2026-12-10", 9);
        dispatch.cancel(visit, "Ouverte par erreur", "Clothilde");
        stage.letWork();
        minutes(10);

        assertThat(messages()).isEmpty();
        assertThat(appointment().state()).isEqualTo(AppointmentState.CANCELLED);
        assertThat(running("appointment-validation")).isZero();
    }

    @Test
    void tellsAtOnceWhereTheTechnicianComesSoon() {
        Instant soon = stage.now().plus(Duration.ofMinutes(90));
        dispatch.tryAt(visit, slotAt(soon), "Clothilde");
        stage.letWork();

        assertThat(messages()).startsWith(CONFIRMED);
    }

    @Test
    void tellsAtOnceWhatTheCustomerChoosesMeanwhile() {
        book(slot(day("2026-12-10")));
        drop("2026-12-11", 9);
        Offer own = slot(day("2026-12-15"));
        book(own);

        assertThat(messages()).containsExactly(CONFIRMED, CONFIRMED);
        assertThat(intervention().plannedStart()).isEqualTo(own.startsAt());
        minutes(10);
        assertThat(messages()).containsExactly(CONFIRMED, CONFIRMED);
    }

    private void drop(String day, int hour) {
        Instant start = LocalDate.parse(day).atTime(hour, 0).atZone(Paris.ZONE).toInstant();
        dispatch.tryAt(visit, slotAt(start), "Clothilde");
        stage.letWork();
    }

    private Slot slotAt(Instant start) {
        return new Slot(technician, start, start.plus(Duration.ofHours(1)));
    }

    private void minutes(int passing) {
        stage.pass(Duration.ofMinutes(passing));
    }
}
