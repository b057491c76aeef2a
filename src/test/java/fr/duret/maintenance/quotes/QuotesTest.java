package fr.duret.maintenance.quotes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.duret.maintenance.shared.BusinessClock;
import fr.duret.maintenance.shared.Ids;
import fr.duret.maintenance.shared.Money;
import fr.duret.maintenance.shared.Refusal;
import fr.duret.maintenance.support.IntegrationTest;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
class QuotesTest {

    @Autowired
    Offers offers;

    @Autowired
    Quotes quotes;

    @Autowired
    QuoteWriting writing;

    @Autowired
    BusinessClock clock;

    @Autowired
    JdbcClient database;

    @Test
    void countsWhatIsChosenAndTheTaxOnce() {
        QuoteView quote = offers.draft();
        assertThat(quote.state()).isEqualTo(QuoteState.DRAFT);
        assertThat(quote.number()).matches("D-2026-\\d{4}");
        assertThat(quote.totals().net()).isEqualTo(Money.of("195.00"));
        assertThat(quote.totals().gross()).isEqualTo(Money.of("214.50"));
        assertThat(quote.deposit()).isEqualTo(Money.of("64.35"));
    }

    @Test
    void isMadeOnceWhateverOftenADeviceSaysSo() {
        QuoteView quote = offers.draft();
        assertThat(writing.begin(quote.id(), quote.draft(), "malik").number()).isEqualTo(quote.number());
    }

    @Test
    void staysAsItHasLeft() {
        QuoteView quote = offers.sent();
        assertThat(quote.validUntil()).isEqualTo(LocalDate.of(2026, 12, 31));
        assertRefused("quote-state", () -> writing.rewrite(quote.id(), quote.revision(), quote.draft()));
        assertRefused("quote-state", () -> writing.discard(quote.id()));
        assertThatThrownBy(() -> database.sql("UPDATE quote_line SET unit_price = 1 WHERE quote_id = ?")
                        .param(quote.id())
                        .update())
                .hasMessageContaining("stays as it is");
        assertThatThrownBy(() -> database.sql("UPDATE quote SET discount = 1 WHERE id = ?")
                        .param(quote.id())
                        .update())
                .hasMessageContaining("stays as it is");
    }

    @Test
    void isSignedWithTheOptionsThatTheCustomerTakes() {
        QuoteView quote = offers.sent();
        QuoteView signed = quotes.sign(quote.id(), signing(quote, SigningPlace.HOME, Set.of(2)));
        assertThat(signed.state()).isEqualTo(QuoteState.SIGNED);
        assertThat(signed.totals().net()).isEqualTo(Money.of("235.00"));
        QuoteView.Signed signature = Objects.requireNonNull(signed.signed());
        assertThat(signature.withdrawableUntil()).isEqualTo(LocalDate.of(2026, 12, 15));
        assertThat(signature.depositFrom()).isEqualTo(LocalDate.of(2026, 12, 9));
        assertThat(signature.workFrom()).isEqualTo(LocalDate.of(2026, 12, 16));
    }

    @Test
    void isSignedOnceAndOnlyAsItWasShown() {
        QuoteView quote = offers.sent();
        assertRefused(
                "quote-document-differs",
                () -> quotes.sign(
                        quote.id(), new QuoteSigning("Jeanne", SigningPlace.HOME, false, null, "0".repeat(64))));
        assertRefused("quote-choice", () -> quotes.sign(quote.id(), signing(quote, SigningPlace.HOME, Set.of(0))));
        quotes.sign(quote.id(), signing(quote, SigningPlace.AGENCY, Set.of()));
        assertRefused("quote-state", () -> quotes.sign(quote.id(), signing(quote, SigningPlace.HOME, Set.of())));
        assertRefused("withdrawal-too-late", () -> quotes.withdraw(quote.id()));
    }

    @Test
    void isReplacedWhenItsNextVersionLeavesUnlessItWasSignedMeanwhile() {
        QuoteView first = offers.sent();
        QuoteView next = writing.renew(first.id(), Ids.next(), "malik");
        assertThat(next.name()).isEqualTo(first.number() + " version 2");
        assertThat(quotes.quote(first.id()).state()).isEqualTo(QuoteState.SENT);
        quotes.send(next.id());
        assertThat(quotes.quote(first.id()).state()).isEqualTo(QuoteState.REPLACED);
        assertRefused("quote-state", () -> quotes.sign(first.id(), signing(first, SigningPlace.HOME, Set.of())));

        QuoteView signed = offers.sent();
        UUID late = writing.renew(signed.id(), Ids.next(), "malik").id();
        quotes.sign(signed.id(), signing(signed, SigningPlace.HOME, Set.of()));
        assertRefused("quote-state", () -> quotes.send(late));
        assertThat(quotes.quote(late).state()).isEqualTo(QuoteState.DRAFT);
    }

    @Test
    void expiresAfterItsLastDayAndNotBefore() {
        QuoteView quote = offers.sent();
        assertRefused("quote-state", () -> quotes.expire(quote.id()));
        clock.moveTo(clock.instant().plus(Duration.ofDays(31)));
        assertRefused("quote-expired", () -> quotes.sign(quote.id(), signing(quote, SigningPlace.HOME, Set.of())));
        quotes.expire(quote.id());
        assertThat(quotes.quote(quote.id()).state()).isEqualTo(QuoteState.EXPIRED);
    }

    @Test
    void isWithdrawnInTheTimeOfTheLawOnly() {
        QuoteView quote = offers.sent();
        quotes.sign(quote.id(), signing(quote, SigningPlace.DISTANCE, Set.of()));
        clock.moveTo(clock.instant().plus(Duration.ofDays(14)));
        quotes.withdraw(quote.id());
        assertThat(quotes.quote(quote.id()).state()).isEqualTo(QuoteState.WITHDRAWN);

        QuoteView other = offers.sent();
        quotes.sign(other.id(), signing(other, SigningPlace.DISTANCE, Set.of()));
        clock.moveTo(clock.instant().plus(Duration.ofDays(16)));
        assertRefused("withdrawal-too-late", () -> quotes.withdraw(other.id()));
    }

    static QuoteSigning signing(QuoteView quote, SigningPlace place, Set<Integer> taken) {
        return new QuoteSigning("Jeanne Essai", place, false, taken, Objects.requireNonNull(quote.sha256()));
    }

    static void assertRefused(String code, ThrowingCallable deed) {
        assertThatThrownBy(deed)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
