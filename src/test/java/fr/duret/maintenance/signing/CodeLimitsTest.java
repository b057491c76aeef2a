package fr.duret.maintenance.signing;

import static fr.duret.maintenance.signing.Signers.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.duret.maintenance.quotes.Offers;
import fr.duret.maintenance.quotes.QuoteState;
import fr.duret.maintenance.quotes.QuoteView;
import fr.duret.maintenance.quotes.SigningPlace;
import fr.duret.maintenance.shared.BusinessClock;
import fr.duret.maintenance.support.IntegrationTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whoever has the link of a quote can neither guess for long nor keep its customer from signing. */
@IntegrationTest
class CodeLimitsTest {

    private static final Origin STRANGER = new Origin("198.51.100.9", "Script");
    private static final Origin IPV6 = new Origin("2001:db8:0:1::9", "Script");

    @Autowired
    Offers offers;

    @Autowired
    SigningDesk desk;

    @Autowired
    TriesOfADay tries;

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

    private UUID begin(Origin from) {
        return desk.begin(Signers.wish(quote), from).signingId();
    }

    private void pass(Duration time) {
        clock.moveTo(clock.instant().plus(time));
    }

    /** Asks for as many codes as that network gets, and spoils each of them. */
    private List<UUID> spoilFrom(Origin from, int codes) {
        List<UUID> spoilt = new ArrayList<>();
        for (int code = 0; code < codes; code++) {
            UUID signing = begin(from);
            spoilt.add(signing);
            for (int guess = 1; guess <= 5; guess++) {
                String wrong = "%06d".formatted((Integer.parseInt(signers.codeOf(signing)) + guess) % 1_000_000);
                assertThatThrownBy(() -> desk.sign(quote.id(), signing, wrong, from));
            }
            pass(Duration.ofSeconds(31));
        }
        return spoilt;
    }

    private QuoteState signFrom(Origin from) {
        UUID signing = begin(from);
        return desk.sign(quote.id(), signing, signers.codeOf(signing), from).state();
    }

    @Test
    void letsTheCustomerSignWhateverAStrangerSpoils() {
        UUID mine = begin(Signers.PHONE);
        spoilFrom(STRANGER, 5);

        assertRefused("signing-too-many-codes", () -> begin(STRANGER));
        assertThat(desk.sign(quote.id(), mine, signers.codeOf(mine), Signers.PHONE)
                        .state())
                .as("with the code that they had")
                .isEqualTo(QuoteState.SIGNED);
    }

    @Test
    void letsTheCustomerAskForACodeAfterwards() {
        spoilFrom(STRANGER, 5);

        assertThat(signFrom(Signers.PHONE)).isEqualTo(QuoteState.SIGNED);
    }

    @Test
    void takesAllAddressesOfOneSubscriberByIpv6AsOne() {
        spoilFrom(IPV6, 5);

        assertRefused("signing-too-many-codes", () -> begin(new Origin("2001:db8:0:1:ffff::1", "Script")));
        assertThat(signFrom(new Origin("2001:db8:0:2::1", "Phone"))).isEqualTo(QuoteState.SIGNED);
    }

    @Test
    void boundsAllGuessesOfADayAndTellsTheOffice() {
        spoilFrom(STRANGER, 5);
        List<UUID> spoilt = spoilFrom(IPV6, 3);

        assertRefused("signing-too-many-codes", () -> begin(Signers.PHONE));
        SigningTries known = tries.suspicious(quote.id()).orElseThrow();
        assertThat(known.codes()).isEqualTo(8);
        assertThat(known.wrong()).as("at most forty a day").isEqualTo(40);
        assertThat(known.areExhausted()).isTrue();
        assertThat(database.sql("SELECT text FROM outbox_message WHERE once_key = ?")
                        .param("signing-alert:" + spoilt.get(2))
                        .query(String.class)
                        .single())
                .contains(quote.name(), "Aucun autre code", "/devis/" + quote.id());
        pass(Duration.ofDays(1));
        assertThat(signFrom(Signers.PHONE)).as("a day later").isEqualTo(QuoteState.SIGNED);
    }

    @Test
    void isReopenedByTheOffice() {
        List<UUID> spoilt = spoilFrom(STRANGER, 5);
        spoilFrom(IPV6, 3);

        tries.reopen(quote.id(), "clothilde");

        assertThat(tries.suspicious(quote.id())).isEmpty();
        assertRefused(
                "signing-locked", () -> desk.sign(quote.id(), spoilt.get(0), signers.codeOf(spoilt.get(0)), STRANGER));
        assertThat(signFrom(Signers.PHONE)).isEqualTo(QuoteState.SIGNED);
    }

    @Test
    void isSignedOnTheTechniciansScreenWhateverIsTriedFromAfar() {
        spoilFrom(STRANGER, 5);
        spoilFrom(IPV6, 3);

        assertThat(signers.sign(quote.id(), SigningPlace.HOME, false).state()).isEqualTo(QuoteState.SIGNED);
    }
}
