package fr.duret.maintenance.signing;

import static fr.duret.maintenance.signing.Signers.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.duret.maintenance.quotes.Offers;
import fr.duret.maintenance.quotes.QuoteSigning;
import fr.duret.maintenance.quotes.QuoteState;
import fr.duret.maintenance.quotes.QuoteView;
import fr.duret.maintenance.quotes.QuoteWriting;
import fr.duret.maintenance.quotes.Quotes;
import fr.duret.maintenance.quotes.SigningPlace;
import fr.duret.maintenance.shared.BusinessClock;
import fr.duret.maintenance.shared.Ids;
import fr.duret.maintenance.shared.Refusal;
import fr.duret.maintenance.support.IntegrationTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whoever tries to sign what is not theirs, or not what was sent, is refused clearly, and nothing is changed. */
@IntegrationTest
class SigningAttacksTest {

    @Autowired
    Offers offers;

    @Autowired
    Quotes quotes;

    @Autowired
    QuoteWriting writing;

    @Autowired
    SigningDesk desk;

    @Autowired
    Signers signers;

    @Autowired
    BusinessClock clock;

    @Autowired
    JdbcClient database;

    private QuoteView quote;

    @BeforeEach
    void aQuoteIsSent() {
        quote = offers.sent();
    }

    private UUID begin() {
        return desk.begin(Signers.wish(quote), Signers.PHONE).signingId();
    }

    private QuoteView enter(UUID signing, String code) {
        return desk.sign(quote.id(), signing, code, Signers.PHONE);
    }

    /** A code that is not the right one, whatever that is. */
    private String wrong(UUID signing, int number) {
        int right = Integer.parseInt(signers.codeOf(signing));
        return "%06d".formatted((right + 1 + number) % 1_000_000);
    }

    private void stillOpen() {
        assertThat(quotes.quote(quote.id()).state()).isEqualTo(QuoteState.SENT);
    }

    @Test
    void locksTheCodeAfterFiveGuessesAndTellsTheCustomerAndTheOfficeByMail() {
        UUID signing = begin();
        for (int guess = 0; guess < 4; guess++) {
            String code = wrong(signing, guess);
            assertThatThrownBy(() -> enter(signing, code)).hasMessageContaining("essai");
        }
        assertRefused("signing-locked", () -> enter(signing, wrong(signing, 4)));

        assertRefused("signing-locked", () -> enter(signing, signers.codeOf(signing)));
        stillOpen();
        assertThat(database.sql("SELECT channel FROM outbox_message WHERE once_key IN (?, ?)")
                        .params("signing-locked:" + signing, "signing-alert:" + signing)
                        .query(String.class)
                        .list())
                .containsExactly("EMAIL", "EMAIL");
        pass(Duration.ofMinutes(1));
        UUID next = begin();
        assertThat(enter(next, signers.codeOf(next)).state())
                .as("by a code on the customer's own phone")
                .isEqualTo(QuoteState.SIGNED);
    }

    private void pass(Duration time) {
        clock.moveTo(clock.instant().plus(time));
    }

    @Test
    void countsGuessesThatComeAllAtOnce() throws Exception {
        UUID signing = begin();
        List<String> refusals = together(IntStream.range(0, 12)
                .mapToObj(number -> (Callable<String>) () -> refusal(() -> enter(signing, wrong(signing, number))))
                .toList());

        assertThat(refusals.stream().filter("code-wrong"::equals)).hasSize(4);
        assertThat(refusals.stream().filter("signing-locked"::equals)).hasSize(8);
        stillOpen();
    }

    @Test
    void takesACodeOnceAndForItsQuoteOnly() {
        UUID signing = begin();
        String code = signers.codeOf(signing);
        QuoteView other = offers.sent();
        assertRefused("signing-unknown", () -> desk.sign(other.id(), signing, code, Signers.PHONE));
        assertThat(quotes.quote(other.id()).state()).isEqualTo(QuoteState.SENT);

        enter(signing, code);
        assertRefused("code-used", () -> enter(signing, code));
    }

    @Test
    void takesNoCodeThatIsTooOld() {
        UUID signing = begin();
        assertRefused("signing-too-soon", this::begin);
        pass(Duration.ofMinutes(10));
        assertRefused("code-expired", () -> enter(signing, signers.codeOf(signing)));
        stillOpen();
    }

    @Test
    void signsNoOtherDocumentThanTheOneThatWasSent() {
        assertRefused("quote-document-differs", () -> desk.begin(typed("0".repeat(64), "Odile", true), Signers.PHONE));
        stillOpen();
    }

    @Test
    void letsOneOfTwoSignWhoDoSoAtOnce() throws Exception {
        UUID signing = begin();
        String code = signers.codeOf(signing);
        QuoteSigning paper = new QuoteSigning(
                "Marc Perrissin", SigningPlace.AGENCY, false, null, Objects.requireNonNull(quote.sha256()));

        List<String> answers = together(List.of(
                () -> refusal(() -> enter(signing, code)),
                () -> refusal(() -> enter(signing, code)),
                () -> refusal(() -> quotes.sign(quote.id(), paper))));

        assertThat(answers).filteredOn("signed"::equals).hasSize(1);
        assertThat(answers).filteredOn(answer -> !"signed".equals(answer)).isSubsetOf("code-used", "quote-state");
    }

    @Test
    void doesNotSignWhatWasReplacedMeanwhile() {
        UUID signing = begin();
        UUID next = writing.renew(quote.id(), Ids.next(), "malik").id();
        quotes.send(next);

        assertRefused("quote-state", () -> enter(signing, signers.codeOf(signing)));
        assertThat(quotes.quote(quote.id()).state()).isEqualTo(QuoteState.REPLACED);
        assertThat(quotes.quote(next).state()).isEqualTo(QuoteState.SENT);
        assertThat(database.sql("SELECT state FROM signing WHERE id = ?")
                        .param(signing)
                        .query(String.class)
                        .single())
                .isEqualTo("WAITING");
    }

    @Test
    void asksForANameAndAnAgreement() {
        assertRefused("signer-needed", () -> typed("0".repeat(64), " ", true));
        assertRefused("consent-needed", () -> typed("0".repeat(64), "Odile", false));
    }

    @SuppressWarnings("NullAway") // an absent drawing
    private SigningRequest typed(String sha256, String signer, boolean consent) {
        return new SigningRequest(quote.id(), SigningPlace.DISTANCE, sha256, Set.of(), signer, consent, false, null);
    }

    private static String refusal(Callable<?> deed) throws Exception {
        try {
            deed.call();
            return "signed";
        } catch (Refusal refusal) {
            return refusal.code();
        }
    }

    private static List<String> together(List<Callable<String>> deeds) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(deeds.size());
        try {
            List<Future<String>> all = pool.invokeAll(deeds);
            List<String> answers = new ArrayList<>();
            for (Future<String> one : all) {
                answers.add(one.get());
            }
            return answers;
        } finally {
            pool.shutdown();
        }
    }
}
