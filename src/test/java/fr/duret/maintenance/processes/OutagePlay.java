package fr.duret.maintenance.processes;

import static org.assertj.core.api.Assertions.assertThat;

import fr.duret.maintenance.customers.Channel;
import fr.duret.maintenance.notifications.Delivery;
import fr.duret.maintenance.notifications.DeliveryWatch;
import fr.duret.maintenance.notifications.MessageState;
import fr.duret.maintenance.notifications.OutboxEntry;
import fr.duret.maintenance.notifications.OutboxFilter;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A provider that is down for hours: nothing lost, nothing doubled, and somebody is told. */
abstract class OutagePlay extends DeliveryPlay {

    private static final String TASK = "Task_DecideOutage";

    @Autowired
    DeliveryWatch watch;

    /** So many contracts whose J-60 leaves at nine o'clock of 4 December; the mail is down since then. */
    private void mailIsDown(int contracts) {
        IntStream.range(0, contracts)
                .forEach(number -> book.aContract().endingOn(day("2027-02-02")).register());
        courier.answer(message -> new Delivery.NotNow("Le service répond 503."), Channel.EMAIL);
        stage.until(day("2026-12-04"), LocalTime.of(9, 29));
    }

    @Test
    void losesAndDoublesNothingInSixHoursAndTellsTheDispatcherOnce() {
        mailIsDown(30);
        assertThat(tasks(TASK)).isEmpty();
        stage.until(day("2026-12-04"), LocalTime.of(15, 0));

        assertThat(task(TASK).getName())
                .isEqualTo("E-mails en panne depuis 9\u00a0h\u00a000 – 30\u00a0messages attendent");
        assertThat(tasks.getVariablesLocal(task(TASK).getId()))
                .containsEntry("shownOldest", "9\u00a0h\u00a000")
                .containsEntry("shownProblem", "Le service répond 503.")
                .containsEntry("shownDanger", "Aucun de ces messages n’a de délai légal.");
        assertThat(tasks("Task_DecideUndelivered")).as("no task a message").isEmpty();

        courier.answer(message -> new Delivery.Accepted(message.id().toString()), Channel.EMAIL);
        stage.until(day("2026-12-04"), LocalTime.of(17, 0));

        List<UUID> all = outbox.list(OutboxFilter.newest(100)).entries().stream()
                .filter(message -> message.state() == MessageState.SENT)
                .map(OutboxEntry::id)
                .toList();
        assertThat(all).hasSize(30);
        assertThat(courier.accepted()).containsExactlyInAnyOrderElementsOf(all);
        assertThat(tasks(TASK)).isEmpty();
        assertThat(running("delivery-outage")).isZero();
        assertThat(watch.state().outages()).isEmpty();
    }

    @Test
    void keepsTheFiguresOfTheTaskUpToDate() {
        mailIsDown(4);
        stage.until(day("2026-12-04"), LocalTime.of(9, 45));
        assertThat(task(TASK).getName()).endsWith("4\u00a0messages attendent");
        book.aContract().endingOn(day("2027-02-03")).register();

        stage.until(day("2026-12-05"), LocalTime.of(10, 0));
        assertThat(task(TASK).getName())
                .isEqualTo("E-mails en panne depuis le 4 déc., 9\u00a0h\u00a000 – 5\u00a0messages attendent");
    }

    @Test
    void waitsForTheResumptionOnceTheDispatcherHasSeenIt() {
        mailIsDown(4);
        stage.until(day("2026-12-04"), LocalTime.of(10, 0));
        answer(task(TASK), Map.of());
        stage.until(day("2026-12-04"), LocalTime.of(12, 0));
        assertThat(tasks(TASK)).isEmpty();
        assertThat(running("delivery-outage")).isEqualTo(1);

        courier.rest();
        stage.until(day("2026-12-04"), LocalTime.of(14, 0));
        assertThat(running("delivery-outage")).isZero();
    }

    @Test
    void saysWhichLegalDeadlineIsInDanger() {
        book.aContract().tacit(1).endingOn(day("2027-02-28")).register();
        courier.answer(message -> new Delivery.NotNow("Le service répond 503."), Channel.EMAIL);
        stage.leap(day("2026-12-27"), LocalTime.of(10, 0));
        stage.until(day("2026-12-27"), LocalTime.of(11, 0));

        assertThat(tasks.getVariablesLocal(task(TASK).getId()))
                .hasEntrySatisfying(
                        "shownDanger",
                        shown -> assertThat(String.valueOf(shown))
                                .startsWith("Le premier délai légal passe le 28\u00a0décembre")
                                .contains("1\u00a0message sous deux jours"));
    }
}
