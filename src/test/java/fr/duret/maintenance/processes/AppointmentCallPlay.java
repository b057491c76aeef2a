package fr.duret.maintenance.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.duret.maintenance.customers.Channel;
import fr.duret.maintenance.interventions.HistoryEntry;
import fr.duret.maintenance.interventions.InterventionKind;
import fr.duret.maintenance.interventions.Slot;
import fr.duret.maintenance.interventions.Worksite;
import fr.duret.maintenance.shared.Paris;
import fr.duret.maintenance.support.Book;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;

/** Customers who want letters, and whose visit comes before one: Clothilde calls them. */
abstract class AppointmentCallPlay extends AppointmentPlay {

    private static final String CALL = "Task_CallAhead";
    private static final String CALL_OFF = "Task_CallOff";

    @Test
    void writesALetterThatArrivesBeforeTheTechnician() {
        wantsLetters(true);
        plan("2026-12-04", 8);

        assertThat(task(CALL)).isNull();
        assertThat(messages()).containsExactly("appointment-confirmed");
    }

    @Test
    void asksClothildeToCallWhereALetterWouldComeTooLate() {
        wantsLetters(true);
        plan("2026-12-03", 8);

        Task call = task(CALL);
        assertThat(messages()).isEmpty();
        assertThat(call.getName()).startsWith("Prévenir par téléphone – INT-");
        assertThat(shown(call, "shownCustomer")).contains("Jeanne");
        assertThat(shown(call, "shownPhone")).isEqualTo("06 39 98 12 34");
        assertThat(shown(call, "shownSlot")).contains("jeudi 3 décembre 2026", "entre 8 h 00 et 9 h 00");
        assertThatThrownBy(() -> tasks.complete(call.getId(), Map.of())).hasMessageContaining("Dites si le client");
        complete(call, "told");

        assertThat(deeds()).contains("Client prévenu par téléphone : jeudi 3 décembre 2026 entre 8 h 00 et 9 h 00");
        assertThat(task(CALL)).isNull();
        stage.until(day("2026-12-03"), LocalTime.of(7, 0));
        assertThat(messages()).as("and is told when somebody comes").containsExactly("appointment-on-the-way");
    }

    @Test
    void notesThatNobodyAnswered() {
        wantsLetters(true);
        plan("2026-12-02", 8);
        complete(task(CALL), "unreachable");

        assertThat(deeds())
                .contains("Client injoignable par téléphone : mercredi 2 décembre 2026 entre 8 h 00 et 9 h 00");
        assertThat(task(CALL)).isNull();
    }

    @Test
    void asksToCallAboutTheNewHourOnly() {
        wantsLetters(true);
        plan("2026-12-02", 8);
        String first = task(CALL).getId();
        plan("2026-12-03", 14);

        assertThat(task(CALL).getId()).isNotEqualTo(first);
        assertThat(shown(task(CALL), "shownSlot")).contains("jeudi 3 décembre 2026", "entre 14 h 00 et 15 h 00");
        plan("2026-12-10", 14);
        assertThat(task(CALL)).as("a letter arrives before that").isNull();
        assertThat(messages()).containsExactly("appointment-confirmed");
    }

    @Test
    void asksNobodyToCallWhereTheTechnicianIsThere() {
        wantsLetters(true);
        Instant start = plan("2026-12-02", 8);
        work.clockIn(change(), Worksite.tap(start));
        stage.letWork();

        assertThat(task(CALL)).isNull();
        assertThat(running("appointment-validation")).isZero();
    }

    @Test
    void givesUpTheCallSoThatTheTextMessageLeaves() {
        wantsLetters(true);
        plan("2026-12-02", 14);
        stage.until(day("2026-12-02"), LocalTime.of(12, 54));
        assertThat(task(CALL)).isNotNull();
        stage.until(day("2026-12-02"), LocalTime.of(13, 0));

        assertThat(task(CALL)).isNull();
        assertThat(messages()).containsExactly("appointment-on-the-way");
        assertThat(deeds()).noneMatch(deed -> deed.startsWith("Client "));
    }

    @Test
    void waitsForTheCallUntilTheHourIsOverWhereNothingElseReachesTheCustomer() {
        wantsLetters(false);
        plan("2026-12-02", 14);
        stage.until(day("2026-12-02"), LocalTime.of(14, 59));
        assertThat(task(CALL)).isNotNull();

        stage.until(day("2026-12-02"), LocalTime.of(15, 0));
        assertThat(task(CALL)).isNull();
        assertThat(messages()).isEmpty();
    }

    @Test
    void asksClothildeToCallWhoWouldWaitForACancelledVisit() {
        wantsLetters(true);
        plan("2026-12-04", 8);
        stage.until(day("2026-12-03"), LocalTime.of(10, 0));
        cancel();

        Task call = task(CALL_OFF);
        assertThat(call.getName()).startsWith("Prévenir de l’annulation – INT-");
        assertThat(shown(call, "shownSlot")).contains("vendredi 4 décembre 2026", "entre 8 h 00 et 9 h 00");
        complete(call, "told");

        assertThat(deeds())
                .contains("Client prévenu par téléphone : annulation du vendredi 4 décembre 2026"
                        + " entre 8 h 00 et 9 h 00");
        assertThat(messages()).doesNotContain("appointment-cancelled");
        assertThat(running("appointment-validation")).isZero();
    }

    @Test
    void givesUpTheCallAboutACancelledVisitOnceItsHourIsOver() {
        wantsLetters(false);
        plan("2026-12-04", 8);
        stage.until(day("2026-12-03"), LocalTime.of(10, 0));
        cancel();
        stage.until(day("2026-12-04"), LocalTime.of(8, 59));
        assertThat(task(CALL_OFF)).isNotNull();

        stage.until(day("2026-12-04"), LocalTime.of(9, 0));
        assertThat(task(CALL_OFF)).isNull();
        assertThat(messages()).containsExactly("appointment-confirmed");
        assertThat(running("appointment-validation")).isZero();
    }

    @Test
    void writesThatAVisitIsCancelledWhereTheLetterArrivesInTime() {
        wantsLetters(true);
        plan("2026-12-10", 8);
        cancel();

        assertThat(task(CALL_OFF)).isNull();
        assertThat(messages()).containsExactly("appointment-confirmed", "appointment-cancelled");
    }

    @Test
    void writesToWhoHasCancelledThemselves() {
        wantsLetters(true);
        plan("2026-12-04", 8);
        stage.until(day("2026-12-03"), LocalTime.of(10, 0));
        booking.cancel(appointment().id());
        stage.letWork();

        assertThat(task(CALL_OFF)).isNull();
        assertThat(messages())
                .containsExactly("appointment-confirmed", "appointment-reminder", "appointment-cancelled");
    }

    private void cancel() {
        dispatch.cancel(visit, "Le camion est en panne", "Clothilde");
        stage.letWork();
    }

    /** The visit is of somebody who wants letters; what else reaches them is an e-mail address and a mobile, or nothing. */
    private void wantsLetters(boolean otherwise) {
        Book.Draft draft = contracts
                .aContract()
                .from(day("2026-09-01"))
                .to(day("2027-08-31"))
                .reachedBy(Channel.LETTER);
        contract = (otherwise ? draft : draft.byLetterOnly()).register();
        visit = open(InterventionKind.YEARLY_SERVICE, contract);
        stage.letWork();
    }

    private Instant plan(String day, int hour) {
        Instant start = LocalDate.parse(day).atTime(hour, 0).atZone(Paris.ZONE).toInstant();
        dispatch.plan(visit, new Slot(technician, start, start.plus(Duration.ofHours(1))), "Clothilde");
        stage.letWork();
        return start;
    }

    private void complete(Task call, String answer) {
        tasks.complete(call.getId(), Map.of("noticeAnswer", answer));
        stage.letWork();
    }

    private String shown(Task call, String name) {
        return plain(String.valueOf(tasks.getVariableLocal(call.getId(), name)));
    }

    private List<String> deeds() {
        return interventions.history(visit).stream()
                .map(AppointmentCallPlay::deed)
                .toList();
    }

    private static String deed(HistoryEntry entry) {
        return entry.what() + " : " + plain(String.valueOf(entry.note()));
    }
}
