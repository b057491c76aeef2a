package fr.duret.maintenance.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import fr.duret.maintenance.DuretMaintenance;
import fr.duret.maintenance.identity.AccountRegister;
import fr.duret.maintenance.notifications.standin.ProviderStandIn;
import fr.duret.maintenance.quotes.Offers;
import fr.duret.maintenance.quotes.QuoteState;
import fr.duret.maintenance.quotes.QuoteView;
import fr.duret.maintenance.signing.Origin;
import fr.duret.maintenance.signing.QuoteLinks;
import fr.duret.maintenance.signing.Signers;
import fr.duret.maintenance.signing.SigningDesk;
import fr.duret.maintenance.support.Browser;
import fr.duret.maintenance.support.IntegrationTest;
import fr.duret.maintenance.support.Staff;
import fr.duret.maintenance.support.Stage;
import fr.duret.maintenance.support.TestClock;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/** The machine dies while a customer looks for the code on their phone: the code and the tries outlive it. */
@IntegrationTest
class KilledSigningTest {

    @Autowired
    HikariDataSource source;

    @Autowired
    AccountRegister accounts;

    @Autowired
    Stage stage;

    @Autowired
    Offers offers;

    @Autowired
    QuoteLinks links;

    @Autowired
    Signers signers;

    @Autowired
    SigningDesk desk;

    @Value("${duret.data-directory}")
    Path data;

    @BeforeEach
    @AfterEach
    void leaveNothingBehind() {
        stage.clear();
    }

    @Test
    void takesACodeThatAKilledNodeSentAndCountsTheTriesThatItSaw() {
        Staff.open(accounts);
        QuoteView quote = offers.sent();
        String asked;
        try (ProviderStandIn provider = ProviderStandIn.start(0);
                Cluster machine = Cluster.ofOneMachine(
                        DuretMaintenance.class, source, provider, TestClock.START, data, "--duret.outbox.workers=1")) {
            machine.start();
            machine.until("it is up", machine::allUp);
            Browser phone = new Browser(machine.port());
            machine.until("it lets people in", () -> phone.get("/").statusCode() == 200);
            asked = askForACode(phone, quote);
            for (int guess = 1; guess <= 3; guess++) {
                assertThat(enter(phone, asked, guess).body()).contains("essai");
            }
            machine.kill();
        }

        UUID signing = signing(asked);
        Origin later = new Origin("127.0.0.1", "Phone");
        assertThatThrownBy(() -> desk.sign(quote.id(), signing, wrong(signing, 4), later))
                .hasMessageContaining("un essai");
        assertThat(desk.sign(quote.id(), signing, signers.codeOf(signing), later)
                        .state())
                .isEqualTo(QuoteState.SIGNED);
    }

    /** The address of the page that takes the code. */
    private String askForACode(Browser phone, QuoteView quote) {
        String path = links.path(quote);
        String page = phone.get(path + "/signature?empreinte=" + quote.sha256()).body();
        HttpResponse<String> answer = phone.postForm(
                path + "/code",
                Map.of(
                        "_csrf",
                        Browser.csrf(page),
                        "empreinte",
                        Objects.requireNonNull(quote.sha256()),
                        "nom",
                        "Odile Perrissin",
                        "accord",
                        "true"));
        return answer.headers().firstValue("Location").orElseThrow().replaceFirst("^http://[^/]*", "");
    }

    private HttpResponse<String> enter(Browser phone, String address, int guess) {
        String page = phone.get(address).body();
        return phone.postForm(address, Map.of("_csrf", Browser.csrf(page), "code", wrong(signing(address), guess)));
    }

    private static UUID signing(String address) {
        return UUID.fromString(address.substring(address.lastIndexOf('/') + 1));
    }

    private String wrong(UUID signing, int guess) {
        return "%06d".formatted((Integer.parseInt(signers.codeOf(signing)) + guess) % 1_000_000);
    }
}
