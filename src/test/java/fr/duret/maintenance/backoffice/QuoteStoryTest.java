package fr.duret.maintenance.backoffice;

import static org.assertj.core.api.Assertions.assertThat;

import fr.duret.maintenance.identity.AccountRegister;
import fr.duret.maintenance.identity.Role;
import fr.duret.maintenance.quotes.Offers;
import fr.duret.maintenance.quotes.QuoteSigning;
import fr.duret.maintenance.quotes.QuoteView;
import fr.duret.maintenance.quotes.Quotes;
import fr.duret.maintenance.quotes.SigningPlace;
import fr.duret.maintenance.signing.QuotedWork;
import fr.duret.maintenance.support.Browser;
import fr.duret.maintenance.support.IntegrationTest;
import fr.duret.maintenance.support.Staff;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A quote's page tells what has become of it. */
@IntegrationTest
class QuoteStoryTest {

    @LocalServerPort
    private int port;

    @Autowired
    private AccountRegister accounts;

    @Autowired
    private Offers offers;

    @Autowired
    private Quotes quotes;

    @Autowired
    private QuotedWork work;

    @Test
    void leadsFromASignedQuoteToItsDepositAndItsVisit() {
        QuoteView quote = offers.sent();
        quotes.see(quote.id());
        quotes.sign(
                quote.id(),
                new QuoteSigning(
                        "Odette Burnet", SigningPlace.AGENCY, false, null, Objects.requireNonNull(quote.sha256())));
        UUID visit = work.open(quote.id()).interventionId();
        UUID deposit = work.askDeposit(quote.id()).orElseThrow();
        Staff.open(accounts);
        Browser office = new Browser(port);
        office.signIn(Staff.username(Role.DISPATCHER), Staff.PASSWORD);

        assertThat(office.get("/devis/" + quote.id()).body())
                .contains("Histoire", "Envoyé", "Ouvert par le client", "Signé par Odette Burnet")
                .contains("href=\"/interventions/" + visit + "\"", "href=\"/factures/" + deposit + "\"");
    }
}
