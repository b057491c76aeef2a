package fr.duret.maintenance.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.duret.maintenance.contracts.ContractStatus;
import fr.duret.maintenance.contracts.RenewalOrigin;
import fr.duret.maintenance.contracts.Renewals;
import fr.duret.maintenance.contracts.TermOutcome;
import fr.duret.maintenance.customers.Channel;
import fr.duret.maintenance.customers.CustomerKind;
import fr.duret.maintenance.notifications.MessageState;
import fr.duret.maintenance.notifications.OutboxEntry;
import fr.duret.maintenance.shared.Refusal;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A contract with tacit renewal: the notice of L215-1 in its window, then renewal by itself unless declined. */
abstract class TacitPlay extends ContractPlay {

    @Autowired
    Renewals renewals;

    @Test
    void givesNoticeInsideTheWindowAndRenewsByItself() {
        UUID contract = book.aContract().tacit(1).endingOn(day("2027-06-30")).register();

        stage.until(day("2027-04-08"));
        assertThat(messages(contract))
                .as("the window [28 Feb ; 30 Apr], 21 days before it closes")
                .isEmpty();
        stage.until(day("2027-04-09"));
        assertThat(messages(contract)).containsExactly("2027-04-09 tacit-renewal-notice");
        stage.until(day("2027-06-30"));
        assertThat(messages(contract)).as("no J-60, J-30 or J-7").hasSize(1);
        assertThat(tasks(contract)).isEmpty();

        stage.until(day("2027-07-01"));
        assertThat(read(contract).terms().get(0).renewedBy()).isEqualTo(RenewalOrigin.TACIT);
        assertThat(read(contract).last().exitAnyTime()).isFalse();
        assertThat(messages(contract)).last().isEqualTo("2027-07-01 contract-renewed");
        assertThat(running(contract)).isEqualTo(1);
    }

    @Test
    void neverGivesNoticeBySms() {
        UUID contract = book.aContract()
                .tacit(1)
                .reachedBy(Channel.SMS)
                .endingOn(day("2027-06-30"))
                .register();

        stage.until(day("2027-04-09"));
        assertThat(outbox.ofContract(contract)).extracting(OutboxEntry::channel).containsExactly(Channel.EMAIL);
    }

    @Test
    void endsWithItsTermWhenTheCustomerDeclinesByTheLinkOfTheNotice() {
        UUID contract = book.aContract().tacit(1).endingOn(day("2027-06-30")).register();
        stage.until(day("2027-05-03"));

        renewals.declineByLink(read(contract).last().id());
        stage.letWork();
        assertThat(messages(contract)).last().isEqualTo("2027-05-03 contract-decline-noted");
        stage.until(day("2027-07-01"));
        assertThat(read(contract).last().outcome()).isEqualTo(TermOutcome.DECLINED);
        assertThat(messages(contract)).last().isEqualTo("2027-07-01 contract-ended");
        assertThat(running(contract)).isZero();
    }

    @Test
    void givesNoNoticeToWhoHasDeclinedBefore() {
        UUID contract = book.aContract().tacit(1).endingOn(day("2027-06-30")).register();
        renewals.decline(read(contract).last().id(), "Clothilde Perrin", "au téléphone");

        stage.until(day("2027-07-01"));
        assertThat(messages(contract))
                .containsExactly("2026-12-01 contract-decline-noted", "2027-07-01 contract-ended");
    }

    @Test
    void takesNoDeclineByLinkAfterTheLastDayForIt() {
        UUID contract = book.aContract().tacit(1).endingOn(day("2027-06-30")).register();
        stage.until(day("2027-05-31"));
        UUID term = read(contract).last().id();

        assertThatThrownBy(() -> renewals.declineByLink(term))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("30\u00a0mai 2027");
        assertThat(read(contract).last().declinedOn()).isNull();
    }

    @Test
    void countsALetterThatWasNotPostedInTimeAsNoNotice() {
        UUID contract = book.aContract()
                .tacit(1)
                .reachedBy(Channel.LETTER)
                .endingOn(day("2027-06-30"))
                .register();
        stage.until(day("2027-04-09"));
        assertThat(outbox.ofContract(contract)).extracting(OutboxEntry::state).containsExactly(MessageState.TO_POST);

        stage.until(day("2027-05-01"));
        assertThat(outbox.ofContract(contract)).extracting(OutboxEntry::state).containsExactly(MessageState.EXPIRED);
        stage.until(day("2027-07-01"));
        assertThat(read(contract).last().exitAnyTime()).isTrue();
    }

    @Test
    void raisesATaskInsteadOfALateNotice() {
        UUID contract = book.aContract().tacit(1).endingOn(day("2027-01-20")).register();
        stage.letWork();

        assertThat(messages(contract)).isEmpty();
        assertThat(task(contract).getName()).startsWith("Décider\u202f: avis hors délai");
        answer(contract, Map.of("answer", "let-run"));
        stage.until(day("2027-01-21"));
        assertThat(read(contract).terms().get(0).renewedBy()).isEqualTo(RenewalOrigin.TACIT);
        assertThat(read(contract).last().exitAnyTime())
                .as("L215-1: free to leave at any time")
                .isTrue();
        assertThat(messages(contract)).containsExactly("2027-01-21 contract-renewed");
    }

    @Test
    void renewsWhatTheCustomerAgreesToAfterAMissedNotice() {
        UUID contract = book.aContract().tacit(2).endingOn(day("2027-02-10")).register();
        stage.letWork();
        answer(contract, Map.of("answer", "renewed"));

        assertThat(read(contract).terms().get(0).renewedBy()).isEqualTo(RenewalOrigin.PHONE);
    }

    @Test
    void endsWhatTheCustomerDeclinesAfterAMissedNotice() {
        UUID contract = book.aContract()
                .tacit(1)
                .signedBy(CustomerKind.NON_PROFESSIONAL)
                .endingOn(day("2027-01-20"))
                .register();
        stage.letWork();
        answer(contract, Map.of("answer", "declined"));

        stage.until(day("2027-01-21"));
        assertThat(read(contract).status()).isEqualTo(ContractStatus.LAPSED);
        assertThat(messages(contract))
                .containsExactly("2026-12-01 contract-decline-noted", "2027-01-21 contract-ended");
    }

    @Test
    void owesAProfessionalNoTaskWhenTheWindowIsOver() {
        UUID contract = book.aContract()
                .tacit(1)
                .signedBy(CustomerKind.PROFESSIONAL)
                .endingOn(day("2027-01-20"))
                .register();
        stage.until(day("2027-01-21"));

        assertThat(messages(contract)).containsExactly("2027-01-21 contract-renewed");
        assertThat(read(contract).last().exitAnyTime()).isFalse();
    }

    @Test
    void givesNoticeAtOnceWhenImportedTowardsTheEndOfTheWindow() {
        UUID contract = book.aContract().tacit(1).endingOn(day("2027-02-05")).register();

        stage.letWork();
        assertThat(messages(contract)).containsExactly("2026-12-01 tacit-renewal-notice");
    }
}
