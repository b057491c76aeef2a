package fr.duret.maintenance.portal;

import static org.assertj.core.api.Assertions.assertThat;

import fr.duret.maintenance.quotes.Offers;
import fr.duret.maintenance.quotes.QuoteState;
import fr.duret.maintenance.quotes.QuoteView;
import fr.duret.maintenance.quotes.QuoteWriting;
import fr.duret.maintenance.quotes.Quotes;
import fr.duret.maintenance.quotes.SigningPlace;
import fr.duret.maintenance.shared.Ids;
import fr.duret.maintenance.shared.Sha256;
import fr.duret.maintenance.shared.SignedLinks;
import fr.duret.maintenance.shared.SignedLinks.Purpose;
import fr.duret.maintenance.signing.QuoteLinks;
import fr.duret.maintenance.signing.Signers;
import fr.duret.maintenance.support.Browser;
import fr.duret.maintenance.support.IntegrationTest;
import fr.duret.maintenance.support.Stage;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A quote's pages, as its customer and others use them. */
@IntegrationTest
class QuotePagesTest {

    @LocalServerPort
    int port;

    @Autowired
    Stage stage;

    @Autowired
    Offers offers;

    @Autowired
    Quotes quotes;

    @Autowired
    QuoteLinks links;

    @Autowired
    SignedLinks tokens;

    @Autowired
    Signers signers;

    @Autowired
    QuoteWriting writing;

    private QuoteView quote;
    private String path;
    private Browser phone;

    @BeforeEach
    void aQuoteIsSent() {
        stage.clear();
        quote = offers.sent();
        stage.letWork();
        path = links.path(quote);
        phone = new Browser(port);
    }

    /** Fills in who signs, with the option; the address of the page that asks for the code. */
    private String identify(String name) {
        String page = phone.get(path + "/signature?prise=2&empreinte=" + quote.sha256())
                .body();
        assertThat(page).contains("258,50\u202f€", "Bon pour accord");
        HttpResponse<String> answer = phone.postForm(
                path + "/code",
                Map.of(
                        "_csrf",
                        Browser.csrf(page),
                        "empreinte",
                        Objects.requireNonNull(quote.sha256()),
                        "prise",
                        "2",
                        "nom",
                        name,
                        "accord",
                        "true"));
        return answer.headers().firstValue("Location").orElse("").replaceFirst("^http://[^/]*", "");
    }

    private HttpResponse<String> enter(String address, String code) {
        String page = phone.get(address).body();
        return phone.postForm(address, Map.of("_csrf", Browser.csrf(page), "code", code));
    }

    private static UUID signing(String address) {
        return UUID.fromString(address.substring(address.lastIndexOf('/') + 1));
    }

    @Test
    void isReadChosenAndSigned() {
        assertThat(phone.get(path).body())
                .contains(
                        "Remplacement du tableau",
                        "Parafoudre",
                        "Total hors taxes",
                        "TVA à 10\u202f% sur ",
                        "214,50\u202f€");
        assertThat(quotes.quote(quote.id()).seenAt()).isNotNull();
        String address = identify("Odile Perrissin");
        assertThat(enter(address, "12").body()).contains("essais");

        HttpResponse<String> answer = enter(address, signers.codeOf(signing(address)));

        assertThat(answer.statusCode()).isEqualTo(302);
        stage.letWork();
        assertThat(phone.get(path).body()).contains("Votre devis est signé", "Renoncer au contrat ici");
        assertThat(quotes.quote(quote.id()).totals().net().amount()).isEqualByComparingTo("235");
    }

    @Test
    void offersAnotherCodeOnceThisOneIsLocked() {
        String address = identify("Odile Perrissin");
        for (int guess = 1; guess <= 4; guess++) {
            assertThat(enter(address, "12").body()).contains("essai");
        }
        assertThat(enter(address, "12").body())
                .contains("Ce code est bloqué", "Demander un nouveau code")
                .doesNotContain("Signer avec obligation de paiement");
    }

    @Test
    void showsTheVeryDocumentThatIsSigned() {
        byte[] shown = phone.bytes(phone.request(path + "/document.pdf").GET()).body();

        assertThat(Sha256.hex(shown)).isEqualTo(quote.sha256());
    }

    @Test
    void opensNothingToTheBearerOfAnotherLink() {
        String other = QuoteLinks.PATH
                + tokens.sign(Purpose.BOOKING, quote.id(), stage.now().plus(Duration.ofDays(1)));
        String altered = path.substring(0, path.length() - 2) + "xy";
        for (String link : new String[] {other, altered, QuoteLinks.PATH + "x"}) {
            for (String page : new String[] {"", "/document.pdf", "/refus", "/signature?empreinte=" + quote.sha256()}) {
                assertThat(phone.get(link + page).statusCode()).as(link + page).isEqualTo(403);
            }
        }
        String address = identify("Odile Perrissin");
        QuoteView second = offers.sent();
        HttpResponse<String> crossed = enter(address, "000000");
        assertThat(crossed.body()).contains("essais");
        assertThat(phone.get(links.path(second) + "/code/" + signing(address)).statusCode())
                .isEqualTo(404);
    }

    @Test
    void refusesWhatWasAlteredSinceItWasRead() {
        HttpResponse<String> answer = phone.get(path + "/signature?empreinte=" + "0".repeat(64));

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("Le document n’est pas celui du devis");
        assertThat(quotes.quote(quote.id()).state()).isEqualTo(QuoteState.SENT);
    }

    @Test
    void isRefusedForAReason() {
        String page = phone.get(path + "/refus").body();
        assertThat(phone.postForm(path + "/refus", Map.of("_csrf", Browser.csrf(page), "motif", "x"))
                        .body())
                .contains("Choisissez une raison");
        phone.postForm(
                path + "/refus", Map.of("_csrf", Browser.csrf(page), "motif", "C’est trop cher", "detail", "de 200 €"));

        assertThat(quotes.quote(quote.id()).reason()).isEqualTo("C’est trop cher : de 200 €");
        assertThat(phone.get(path).body()).contains("Vous avez refusé ce devis");
    }

    @Test
    void isSignedOnTheTechniciansScreenAsOffPremises() {
        path = links.onSite(quote.id());
        assertThat(phone.get(path).statusCode()).isEqualTo(200);
        assertThat(quotes.quote(quote.id()).seenAt())
                .as("the customer has not opened it themselves")
                .isNull();
        String address = identify("Odile Perrissin");
        enter(address, signers.codeOf(signing(address)));

        QuoteView.Signed signed =
                Objects.requireNonNull(quotes.quote(quote.id()).signed());
        assertThat(signed.place()).isEqualTo(SigningPlace.HOME);
        assertThat(signed.depositFrom()).isEqualTo(LocalDate.of(2026, 12, 9));
    }

    @Test
    void saysWhatWasReplaced() {
        quotes.send(writing.renew(quote.id(), Ids.next(), "malik").id());

        assertThat(phone.get(path).body()).contains("Ce devis a été remplacé");
    }

    @Test
    void isTakenBackInTwoStepsInItsTimeOnly() {
        QuoteView signed = signers.sign(quote.id());
        stage.letWork();
        String withdrawal = links.withdrawal(signed).orElseThrow();
        String page = phone.get(withdrawal).body();
        assertThat(page).contains("Renoncer au contrat ici", quote.name());
        String second =
                phone.postForm(withdrawal, Map.of("_csrf", Browser.csrf(page))).body();
        assertThat(second).contains("Confirmer la rétractation");
        assertThat(quotes.quote(quote.id()).state()).isEqualTo(QuoteState.SIGNED);

        String done = phone.postForm(withdrawal + "/confirmer", Map.of("_csrf", Browser.csrf(second)))
                .body();

        assertThat(done).contains("Votre rétractation est notée");
        assertThat(quotes.quote(quote.id()).state()).isEqualTo(QuoteState.WITHDRAWN);
        assertThat(phone.get(path).body()).contains("Vous avez renoncé à ce devis");
    }

    @Test
    void showsNoWithdrawalOutOfItsTime() {
        QuoteView signed = signers.sign(quote.id());
        String withdrawal = links.withdrawal(signed).orElseThrow();
        stage.until(LocalDate.of(2026, 12, 15));
        assertThat(phone.get(path).body()).contains("Renoncer au contrat ici");
        stage.until(LocalDate.of(2026, 12, 16));

        assertThat(phone.get(path).body()).doesNotContain("Renoncer au contrat ici");
        assertThat(phone.get(withdrawal).body()).contains("n’est plus valable");
    }
}
