package fr.duret.maintenance.backoffice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.duret.maintenance.identity.AccountRegister;
import fr.duret.maintenance.identity.Role;
import fr.duret.maintenance.quotes.Offers;
import fr.duret.maintenance.quotes.QuoteView;
import fr.duret.maintenance.quotes.SigningPlace;
import fr.duret.maintenance.signing.Origin;
import fr.duret.maintenance.signing.Signers;
import fr.duret.maintenance.signing.SigningDesk;
import fr.duret.maintenance.signing.SigningRequest;
import fr.duret.maintenance.support.Browser;
import fr.duret.maintenance.support.IntegrationTest;
import fr.duret.maintenance.support.Staff;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The office sees on a quote's page that somebody guesses codes, and lets its customer sign again. */
@IntegrationTest
class ReopenedSigningTest {

    private static final Origin STRANGER = new Origin("198.51.100.20", "Script");

    @LocalServerPort
    private int port;

    @Autowired
    private AccountRegister accounts;

    @Autowired
    private Offers offers;

    @Autowired
    private SigningDesk desk;

    @Autowired
    private Signers signers;

    @Autowired
    private JdbcClient database;

    @SuppressWarnings("NullAway") // an absent drawing
    private QuoteView spoilt() {
        QuoteView quote = offers.sent();
        UUID signing = desk.begin(
                        new SigningRequest(
                                quote.id(),
                                SigningPlace.DISTANCE,
                                Objects.requireNonNull(quote.sha256()),
                                Set.of(),
                                "Quelqu’un",
                                true,
                                false,
                                null),
                        STRANGER)
                .signingId();
        for (int guess = 1; guess <= 5; guess++) {
            String wrong = "%06d".formatted((Integer.parseInt(signers.codeOf(signing)) + guess) % 1_000_000);
            assertThatThrownBy(() -> desk.sign(quote.id(), signing, wrong, STRANGER));
        }
        return quote;
    }

    private Browser as(Role role) {
        Staff.open(accounts);
        Browser browser = new Browser(port);
        browser.signIn(Staff.username(role), Staff.PASSWORD);
        return browser;
    }

    @Test
    void isDoneByTheOfficeAndKept() {
        QuoteView quote = spoilt();
        Browser office = as(Role.DISPATCHER);
        String page = office.get("/devis/" + quote.id()).body();
        assertThat(page).contains("Des codes faux ont été saisis", "5\u00a0essais faux", "Rouvrir la signature");

        office.postForm("/devis/" + quote.id() + "/rouvrir-signature", Map.of("_csrf", Browser.csrf(page)));

        assertThat(office.get("/devis/" + quote.id()).body())
                .contains("Signature rouverte")
                .doesNotContain("Des codes faux ont été saisis");
        assertThat(database.sql("SELECT author FROM signing_reopening WHERE quote_id = ?")
                        .param(quote.id())
                        .query(String.class)
                        .list())
                .containsExactly(Staff.username(Role.DISPATCHER));
    }

    @Test
    void isNotDoneByATechnicianWhoDidNotMakeTheQuote() {
        QuoteView quote = spoilt();
        Browser technician = as(Role.TECHNICIAN);
        String csrf = Browser.csrf(technician.get("/devis/nouveau").body());

        HttpResponse<String> refused =
                technician.postForm("/devis/" + quote.id() + "/rouvrir-signature", Map.of("_csrf", csrf));

        assertThat(refused.statusCode()).isEqualTo(404);
        assertThat(as(Role.MANAGER).get("/devis/" + quote.id()).body())
                .contains("Des codes faux ont été saisis", "Rouvrir la signature", "Nouvelle version");
        assertThat(as(Role.PROCESS_ADMIN).get("/devis/" + quote.id()).body())
                .contains("Des codes faux ont été saisis")
                .doesNotContain("Rouvrir la signature", "Nouvelle version", "Le client ne veut pas");
    }
}
