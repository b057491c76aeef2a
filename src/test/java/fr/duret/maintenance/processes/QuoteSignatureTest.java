package fr.duret.maintenance.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.duret.maintenance.billing.InvoiceView;
import fr.duret.maintenance.interventions.FieldWork;
import fr.duret.maintenance.interventions.InterventionStatus;
import fr.duret.maintenance.interventions.InterventionView;
import fr.duret.maintenance.interventions.Slot;
import fr.duret.maintenance.interventions.Worksite;
import fr.duret.maintenance.quotes.QuoteSigning;
import fr.duret.maintenance.quotes.QuoteState;
import fr.duret.maintenance.quotes.SigningPlace;
import fr.duret.maintenance.shared.Ids;
import fr.duret.maintenance.shared.Money;
import fr.duret.maintenance.shared.Refusal;
import fr.duret.maintenance.signing.QuoteAnswer;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** From a quote that has left to the one that is signed, refused, forgotten, replaced or taken back. */
class QuoteSignatureTest extends QuotePlay {

    private static final FlowNodeCoverage COVERAGE = new FlowNodeCoverage("quote-signature");

    @Autowired
    Worksite worksite;

    @Autowired
    FieldWork field;

    @Override
    FlowNodeCoverage coverage() {
        return COVERAGE;
    }

    @AfterAll
    static void everyStepWasTaken() {
        COVERAGE.report();
    }

    @Test
    void remindsTwiceAndExpiresWithoutACallWhereLittleIsLost() {
        send(3, 30);
        assertThat(messages()).containsExactly("quote-sent");
        quotes.see(quote);
        stage.until(LocalDate.of(2026, 12, 8), LocalTime.of(8, 59));
        assertThat(messages()).containsExactly("quote-sent");
        stage.until(LocalDate.of(2026, 12, 8));
        stage.until(LocalDate.of(2026, 12, 22));
        assertThat(messages()).containsExactly("quote-sent", "quote-reminder", "quote-reminder");
        stage.until(LocalDate.of(2026, 12, 31));
        assertThat(quote().state()).isEqualTo(QuoteState.SENT);
        stage.until(LocalDate.of(2027, 1, 1));

        assertThat(quote().state()).isEqualTo(QuoteState.EXPIRED);
        assertThat(task()).isNull();
        assertThat(running()).isZero();
    }

    @Test
    void remindsOnceOfALittleQuoteAndNeverOfOneThatHoldsForThreeDays() {
        send(1, 30);
        stage.until(LocalDate.of(2027, 1, 1));
        assertThat(messages()).containsExactly("quote-sent", "quote-reminder");

        stage.clear();
        send(1, 3);
        stage.until(LocalDate.of(2026, 12, 5));
        assertThat(messages()).containsExactly("quote-sent");
        assertThat(quote().state()).isEqualTo(QuoteState.EXPIRED);
    }

    @Test
    void hasClothildeCallWhereMuchExpired() {
        send(10, 30);
        stage.until(LocalDate.of(2027, 1, 1));

        assertThat(task().getName()).endsWith(quote().name());
        assertThatThrownBy(() -> tasks.complete(task().getId(), Map.of("answer", "perhaps")))
                .hasMessageContaining("Choisissez");
        answer(Map.of("answer", "new-version", "note", "Trop cher de 200 €"));
        assertThat(answers.of(quote)).containsExactly(QuoteAnswer.NEW_VERSION);
        assertThat(running()).isZero();
    }

    @Test
    void hasClothildeCallAfterARefusalOfMuchOnly() {
        send(20, 30);
        quotes.refuse(quote, "Trop cher");
        stage.letWork();
        assertThat(tasks.getVariable(task().getId(), "shownEnd").toString()).contains("Trop cher");
        answer(Map.of("answer", "lost"));
        assertThat(running()).isZero();

        stage.clear();
        send();
        quotes.refuse(quote, "Trop cher");
        stage.letWork();
        assertThat(task()).isNull();
        assertThat(running()).isZero();
    }

    @Test
    void endsWithTheVersionThatReplacesIt() {
        send();
        UUID next = writing.renew(quote, Ids.next(), "malik").id();
        quotes.send(next);
        stage.letWork();

        assertThat(quote().state()).isEqualTo(QuoteState.REPLACED);
        assertThat(running()).as("only the new version waits").isEqualTo(1);
        stage.until(LocalDate.of(2026, 12, 9));
        assertThat(messages()).containsExactly("quote-sent", "quote-sent", "quote-reminder");
    }

    @Test
    void sealsTellsBothSidesOpensTheWorkAndAsksForTheDepositOnItsDay() {
        send();
        signers.sign(quote, SigningPlace.HOME, false);
        stage.letWork();

        assertThat(messages()).containsExactly("quote-sent", "quote-signed", "quote-signed-copy");
        InterventionView opened = interventions.intervention(intervention());
        assertThat(opened.status()).isEqualTo(InterventionStatus.TO_PLAN);
        assertThat(opened.subject()).startsWith("Devis " + quote().name());
        stage.until(LocalDate.of(2026, 12, 8), LocalTime.of(23, 59));
        assertThat(deposits.of(quote)).as("seven days have not passed").isEmpty();
        assertThatThrownBy(() -> work.askDeposit(quote)).hasFieldOrPropertyWithValue("code", "deposit-too-soon");
        stage.until(LocalDate.of(2026, 12, 9));
        InvoiceView deposit = invoices.invoice(deposits.of(quote).orElseThrow());
        assertThat(deposit.gross()).isEqualTo(Money.of("64.35"));
        assertThat(messages()).endsWith("deposit-requested");
        assertThat(running()).as("it can still be withdrawn").isEqualTo(1);
        stage.until(LocalDate.of(2026, 12, 16));
        assertThat(running()).isZero();
        assertThat(messages()).doesNotContain("quote-reminder");
    }

    @Test
    void asksAtOnceAndWaitsForNothingAtTheAgency() {
        send();
        quotes.sign(
                quote,
                new QuoteSigning(
                        "Odile Perrissin", SigningPlace.AGENCY, false, null, Objects.requireNonNull(quote().sha256())));
        stage.letWork();

        assertThat(deposits.of(quote)).isPresent();
        assertThat(running()).isZero();
    }

    @Test
    void plansNoWorkWhileItCanBeWithdrawnUnlessTheCustomerAskedForIt() {
        send();
        signers.sign(quote, SigningPlace.DISTANCE, false);
        stage.letWork();
        Instant soon = stage.now().plus(Duration.ofDays(7));
        assertThatThrownBy(() -> plan(soon))
                .isInstanceOf(Refusal.class)
                .hasFieldOrPropertyWithValue("code", "work-too-early");
        plan(stage.now().plus(Duration.ofDays(15)));

        stage.clear();
        send();
        signers.sign(quote, SigningPlace.DISTANCE, true);
        stage.letWork();
        plan(soon);
        assertThat(interventions.intervention(intervention()).status()).isEqualTo(InterventionStatus.PLANNED);
    }

    private UUID plan(Instant start) {
        UUID technician = worksite.technician();
        dispatch.plan(intervention(), new Slot(technician, start, start.plus(Duration.ofHours(2))), "Clothilde");
        return technician;
    }

    @Test
    void givesEverythingBackWhenTheCustomerWithdraws() {
        send();
        signers.sign(quote);
        stage.until(LocalDate.of(2026, 12, 9));
        InvoiceView deposit = invoices.invoice(deposits.of(quote).orElseThrow());
        quotes.withdraw(quote);
        stage.letWork();

        assertThat(quote().state()).isEqualTo(QuoteState.WITHDRAWN);
        assertThat(invoices.invoice(deposit.id()).credited()).isTrue();
        assertThat(interventions.intervention(intervention()).status()).isEqualTo(InterventionStatus.CANCELLED);
        assertThat(messages()).contains("quote-withdrawn", "credit-note-issued");
        assertThat(running()).isZero();
        assertThatThrownBy(() -> signers.sign(quote)).hasFieldOrPropertyWithValue("code", "quote-state");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void hasSomebodySettleWhatWasBegunAtTheCustomersRequest(boolean leftUnfinished) {
        send();
        signers.sign(quote, SigningPlace.DISTANCE, true);
        stage.letWork();
        UUID technician = plan(stage.now());
        field.clockIn(change(intervention(), technician), Worksite.tap(stage.now()));
        if (leftUnfinished) {
            stage.until(LocalDate.of(2026, 12, 1), LocalTime.of(10, 30));
            field.leaveUnfinished(change(intervention(), technician), Worksite.tap(stage.now()), "À finir");
        }
        quotes.withdraw(quote);
        stage.letWork();

        InterventionStatus left = interventions.intervention(intervention()).status();
        assertThat(left == InterventionStatus.CANCELLED).isEqualTo(leftUnfinished);
        assertThat(task().getName()).startsWith("Régler");
        answer(Map.of("note", "Deux heures, 128 €"));
        assertThat(answers.of(quote)).containsExactly(QuoteAnswer.SETTLED);
        assertThat(running()).isZero();
    }

    @Test
    void withdrawsOnlyInItsTime() {
        send();
        signers.sign(quote);
        stage.until(LocalDate.of(2026, 12, 16));

        assertThatThrownBy(() -> quotes.withdraw(quote)).hasFieldOrPropertyWithValue("code", "withdrawal-too-late");
        assertThat(quote().state()).isEqualTo(QuoteState.SIGNED);
    }

    @Test
    void asksForNoDepositWhereTheWorkIsBilledAlready() {
        send();
        signers.sign(quote, SigningPlace.HOME, true);
        stage.letWork();
        bills.bill(intervention());
        stage.until(LocalDate.of(2026, 12, 9));

        assertThat(deposits.of(quote)).isEmpty();
        assertThat(messages()).doesNotContain("deposit-requested");
    }
}
