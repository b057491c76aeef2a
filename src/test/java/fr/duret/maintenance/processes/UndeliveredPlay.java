package fr.duret.maintenance.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.duret.maintenance.contracts.HistoryLine;
import fr.duret.maintenance.customers.Channel;
import fr.duret.maintenance.notifications.Delivery;
import fr.duret.maintenance.notifications.MessageSettled;
import fr.duret.maintenance.notifications.MessageState;
import fr.duret.maintenance.notifications.MessageUndelivered;
import fr.duret.maintenance.notifications.MessageUndelivered.Reason;
import fr.duret.maintenance.notifications.OutboxEntry;
import fr.duret.maintenance.notifications.UndeliveredMessages;
import fr.duret.maintenance.notifications.UndeliveredMessages.Settled;
import fr.duret.maintenance.notifications.UndeliveredMessages.Way;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;

/** A message that did not arrive, and every way out of it. */
abstract class UndeliveredPlay extends DeliveryPlay {

    private static final String TASK = "Task_DecideUndelivered";

    @Autowired
    UndeliveredMessages undelivered;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    /** A contract whose J-60 was refused on 4 December. */
    private UUID refused() {
        UUID contract = book.aContract().endingOn(day("2027-02-02")).register();
        courier.answer(message -> new Delivery.Refused("Adresse inconnue."), Channel.EMAIL);
        stage.until(day("2026-12-04"));
        courier.rest();
        return contract;
    }

    private OutboxEntry first(UUID contract) {
        return messages(contract).get(0);
    }

    @Test
    void putsARefusedMessageBeforeTheDispatcherWithTheTelephone() {
        UUID contract = refused();

        assertThat(first(contract).state()).isEqualTo(MessageState.FAILED);
        assertThat(task(TASK).getName())
                .isEqualTo("Message non remis – " + first(contract).reference());
        assertThat(tasks.getVariablesLocal(task(TASK).getId()))
                .containsEntry("shownPhone", "06 39 98 12 34")
                .containsEntry("shownWhy", "Il a été refusé. Adresse inconnue.")
                .containsEntry("shownChoices", "Par un autre canal, il partirait par courrier.")
                .containsEntry("shownPage", "/boite-d-envoi/" + first(contract).id());
    }

    @Test
    void sendsAgainByTheSameChannelAsAMessageOfItsOwn() {
        UUID contract = refused();
        answer(task(TASK), Map.of("answer", "again"));
        stage.letWork();

        List<OutboxEntry> both = messages(contract);
        assertThat(both).extracting(OutboxEntry::state).containsExactly(MessageState.FAILED, MessageState.SENT);
        assertThat(both).extracting(OutboxEntry::channel).containsOnly(Channel.EMAIL);
        Settled settled = undelivered.settled(both.get(0).id()).orElseThrow();
        assertThat(settled.as()).isEqualTo("RESENT");
        assertThat(settled.again()).isEqualTo(both.get(1).id());
        assertThat(running("undelivered-message")).isZero();
    }

    @Test
    void sendsByAnotherChannelThatReachesTheCustomer() {
        UUID contract = refused();
        answer(task(TASK), Map.of("answer", "other-channel"));
        stage.letWork();

        assertThat(messages(contract)).extracting(OutboxEntry::channel).containsExactly(Channel.EMAIL, Channel.LETTER);
        assertThat(messages(contract).get(1).state()).isEqualTo(MessageState.TO_POST);
    }

    @Test
    void writesOnceHoweverOftenTheStepIsRepeated() {
        UUID contract = refused();
        UUID message = first(contract).id();

        assertThat(undelivered.resend(message, Way.SAME_CHANNEL, "Clothilde")).isTrue();
        assertThat(undelivered.resend(message, Way.SAME_CHANNEL, "Clothilde")).isTrue();

        assertThat(messages(contract)).hasSize(2);
    }

    @Test
    void asksAgainWhenTheSecondAttemptFailsToo() {
        UUID contract = refused();
        courier.answer(message -> new Delivery.Refused("Adresse inconnue."), Channel.EMAIL);
        answer(task(TASK), Map.of("answer", "again"));
        stage.letWork();
        stage.letWork();
        courier.rest();
        assertThat(tasks.createTaskQuery()
                        .processInstanceBusinessKey(
                                messages(contract).get(1).id().toString())
                        .count())
                .isEqualTo(1);
        answer(task(TASK), Map.of("answer", "again"));
        stage.letWork();

        assertThat(messages(contract))
                .extracting(OutboxEntry::state)
                .containsExactly(MessageState.FAILED, MessageState.FAILED, MessageState.SENT);
    }

    @Test
    void notesThatTheCustomerWasToldOnTheTelephone() {
        UUID contract = refused();
        answer(task(TASK), Map.of("answer", "handled", "note", "Appelée, elle renouvelle en ligne"));
        stage.letWork();

        Settled settled = undelivered.settled(first(contract).id()).orElseThrow();
        assertThat(settled.as()).isEqualTo("HANDLED");
        assertThat(settled.note()).isEqualTo("Appelée, elle renouvelle en ligne");
        assertThat(messages(contract)).hasSize(1);
        assertThat(runtime.createVariableInstanceQuery().variableName("note").count())
                .isZero();
    }

    @Test
    void wantsTheReasonOfWhoeverGivesUp() {
        UUID contract = refused();
        assertThatThrownBy(() -> answer(task(TASK), Map.of("answer", "give-up")))
                .hasMessageContaining("pourquoi vous renoncez");
        tasks.complete(task(TASK).getId(), Map.of("answer", "give-up", "note", "Client décédé"));
        stage.letWork();

        assertThat(undelivered.settled(first(contract).id()).orElseThrow().as()).isEqualTo("GIVEN_UP");
        assertThat(running("undelivered-message")).isZero();
    }

    @Test
    void refusesAnAnswerThatLeadsNowhere() {
        refused();

        assertThatThrownBy(() -> answer(task(TASK), Map.of("answer", "perhaps")))
                .hasMessageContaining("Choisissez ce que devient");
    }

    @Test
    void takesTheTaskAwayWhenTheMessageArrivesAfterAll() {
        UUID contract = refused();
        transaction.executeWithoutResult(
                status -> events.publishEvent(new MessageSettled(first(contract).id())));

        assertThat(tasks(TASK)).isEmpty();
        assertThat(running("undelivered-message")).isZero();
    }

    @Test
    void makesOneTaskOfAMessageThatIsToldTwice() {
        UUID contract = refused();
        transaction.executeWithoutResult(status ->
                events.publishEvent(new MessageUndelivered(first(contract).id(), Reason.BOUNCED)));
        stage.letWork();

        assertThat(tasks(TASK)).hasSize(1);
    }

    @Test
    void neverSendsALegalNoticeAfterItsWindow() {
        UUID contract = book.aContract().tacit(1).endingOn(day("2027-02-28")).register();
        courier.answer(message -> new Delivery.NotNow("Boîte pleine."), Channel.EMAIL);
        stage.leap(day("2026-12-28"), LocalTime.of(10, 0));
        stage.until(day("2026-12-29"));
        courier.rest();
        stage.letWork();

        assertThat(first(contract).state()).isEqualTo(MessageState.EXPIRED);
        assertThat(book.history(contract)).extracting(HistoryLine::note).contains("L’avis n’est pas parti à temps");
        assertThat(tasks.getVariablesLocal(task(TASK).getId()))
                .containsEntry(
                        "shownChoices",
                        "Il ne peut plus partir par aucun canal\u202f: réglez-le autrement, ou renoncez-y.");
        assertThatThrownBy(() -> answer(task(TASK), Map.of("answer", "again")))
                .hasMessageContaining("ne peut plus partir");
        assertThatThrownBy(() -> tasks.complete(task(TASK).getId(), Map.of("answer", "other-channel")))
                .hasMessageContaining("Aucun autre canal");
        assertThat(messages(contract)).hasSize(1);
    }

    @Test
    void comesBackWhenTheWindowClosesBeforeTheStepActs() {
        UUID contract = book.aContract().tacit(1).endingOn(day("2027-02-28")).register();
        courier.answer(message -> new Delivery.Refused("Adresse inconnue."), Channel.EMAIL);
        stage.until(day("2026-12-23"));
        courier.rest();
        assertThat(messages(contract)).hasSize(1);
        answer(task(TASK), Map.of("answer", "again"));
        stage.leap(day("2026-12-31"), LocalTime.of(10, 0));
        stage.letWork();

        assertThat(task(TASK).getAssignee()).isNull();
        assertThat(messages(contract)).hasSize(1);
    }
}
