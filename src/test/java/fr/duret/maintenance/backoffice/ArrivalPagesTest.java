package fr.duret.maintenance.backoffice;

import static org.assertj.core.api.Assertions.assertThat;

import fr.duret.maintenance.customers.AddressFault;
import fr.duret.maintenance.customers.Channel;
import fr.duret.maintenance.identity.AccountRegister;
import fr.duret.maintenance.identity.Role;
import fr.duret.maintenance.notifications.Arrival;
import fr.duret.maintenance.notifications.ArrivalReport;
import fr.duret.maintenance.notifications.Arrivals;
import fr.duret.maintenance.notifications.OutgoingMessage;
import fr.duret.maintenance.notifications.standin.Post;
import fr.duret.maintenance.support.Browser;
import fr.duret.maintenance.support.IntegrationTest;
import fr.duret.maintenance.support.Staff;
import fr.duret.maintenance.support.TestClock;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@IntegrationTest
class ArrivalPagesTest {

    @LocalServerPort
    int port;

    @Autowired
    Post post;

    @Autowired
    Arrivals arrivals;

    @Autowired
    AccountRegister accounts;

    private Browser office;

    @BeforeEach
    void signIn() {
        Staff.open(accounts);
        office = new Browser(port);
        office.signIn(Staff.username(Role.DISPATCHER), Staff.PASSWORD);
    }

    @ParameterizedTest
    @CsvSource({
        "HANDED_OVER, envoyé, E-mail",
        "DEFERRED, retardé, E-mail retardé",
        "DELIVERED, remis, E-mail remis",
        "REFUSED, refusé, E-mail refusé",
        "BOUNCED, adresse en erreur, E-mail\u00a0: adresse en erreur",
        "COMPLAINED, signalé comme indésirable, E-mail signalé comme indésirable"
    })
    void showsWhatBecameOfAMailWhereverItIsShown(Arrival arrival, String label, String inStories) {
        OutgoingMessage message = post.lay(Channel.EMAIL);
        post.sent(message.id(), "sg-1");
        report(message, arrival, "550 the other side's words", null);
        String reference = post.read(message.id()).entry().reference();

        String page = office.get("/boite-d-envoi/" + message.id()).body();
        assertThat(page).contains("e-mail, " + label, "Ce qui s’est passé", "550 the other side’s words");
        assertThat(office.get("/boite-d-envoi?q=" + reference + "&etat=" + arrival)
                        .body())
                .contains("/boite-d-envoi/" + message.id());
        assertThat(office.get("/boite-d-envoi?q=" + reference + "&etat=FAILED").body())
                .doesNotContain("/boite-d-envoi/" + message.id());
        assertThat(office.get("/clients/" + customer(message)).body()).contains(">" + inStories + "<");
        assertThat(office.get("/contrats/" + post.read(message.id()).entry().contractId())
                        .body())
                .contains(">" + inStories + "<");
    }

    @Test
    void warnsOfAnAddressInErrorUntilSomebodyHasCheckedIt() {
        OutgoingMessage message = post.lay(Channel.EMAIL);
        report(message, Arrival.BOUNCED, null, AddressFault.Reason.UNREACHABLE);
        String customer = "/clients/" + customer(message);

        String page = office.get(customer).body();
        assertThat(page).contains("L’adresse e-mail est en erreur", "1er\u00a0décembre 2026", "L’adresse est bonne");
        String csrf = Browser.csrf(page);
        office.postForm(customer + "/adresses/EMAIL", Map.of("_csrf", csrf));

        assertThat(office.get(customer).body()).contains("C’est noté").doesNotContain("en erreur</p>");
        assertThat(post.faultsOfReader(message.id())).isEmpty();
        office.postForm(customer + "/adresses/EMAIL", Map.of("_csrf", csrf));
        assertThat(office.get(customer).body()).contains("Cette adresse n’est pas en erreur");
        assertThat(office.postForm(customer + "/adresses/nonsense", Map.of("_csrf", csrf))
                        .statusCode())
                .isEqualTo(400);
    }

    private void report(
            OutgoingMessage message, Arrival arrival, @Nullable String detail, AddressFault.@Nullable Reason fault) {
        arrivals.take(new ArrivalReport(
                "event-" + message.id(), message.id(), arrival, TestClock.START, null, detail, fault));
    }

    private UUID customer(OutgoingMessage message) {
        return Objects.requireNonNull(post.read(message.id()).entry().customerId());
    }
}
