package fr.duret.maintenance.backoffice;

import static org.assertj.core.api.Assertions.assertThat;

import fr.duret.maintenance.customers.Channel;
import fr.duret.maintenance.identity.AccountRegister;
import fr.duret.maintenance.identity.Role;
import fr.duret.maintenance.notifications.Delivery;
import fr.duret.maintenance.notifications.OutboxSender;
import fr.duret.maintenance.notifications.standin.Post;
import fr.duret.maintenance.support.Browser;
import fr.duret.maintenance.support.IntegrationTest;
import fr.duret.maintenance.support.Staff;
import fr.duret.maintenance.support.Stage;
import fr.duret.maintenance.support.TestCourier;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The page of the day and the outbox say whether messages leave. */
@IntegrationTest
class DeliveryPagesTest {

    private static final List<String> PAGES = List.of("/aujourdhui", "/boite-d-envoi");

    @LocalServerPort
    int port;

    @Autowired
    AccountRegister accounts;

    @Autowired
    Stage stage;

    @Autowired
    Post post;

    @Autowired
    TestCourier courier;

    @Autowired
    OutboxSender sender;

    private Browser office;

    @BeforeEach
    void signIn() {
        stage.clear();
        Staff.open(accounts);
        office = new Browser(port);
        office.signIn(Staff.username(Role.DISPATCHER), Staff.PASSWORD);
    }

    @Test
    void showThatEverythingHasLeftAndWhatTextMessagesCost() {
        post.lay(Channel.SMS);
        sender.deliverDue();

        for (String page : PAGES) {
            assertThat(office.get(page).body())
                    .as(page)
                    .contains("Rien n’est en retard", "SMS de décembre 2026", "0,08\u202f€", "50,00\u202f€")
                    .doesNotContain("en panne");
        }
    }

    @Test
    void callForTheLettersThatLieToBePosted() {
        assertThat(office.get("/aujourdhui").body()).contains("tous partis");

        post.lay(Channel.LETTER);
        sender.deliverDue();

        assertThat(office.get("/aujourdhui").body())
                .contains("1\u00a0lettre à poster", "/boite-d-envoi?etat=TO_POST")
                .doesNotContain("tous partis");
    }

    @Test
    void showAnOutageUntilMessagesLeaveAgain() {
        IntStream.range(0, 4).forEach(number -> post.lay(Channel.EMAIL));
        courier.answer(message -> new Delivery.NotNow("Le service répond 503."), Channel.EMAIL);
        sender.deliverDue();

        for (String page : PAGES) {
            assertThat(office.get(page).body())
                    .as(page)
                    .contains(
                            "E-mails en panne depuis 10\u00a0h\u00a000",
                            "4\u00a0messages attendent",
                            "Le service répond 503.");
        }
        courier.rest();
        stage.until(stage.today().plusDays(1));
        assertThat(office.get("/boite-d-envoi").body())
                .contains("Rien n’est en retard")
                .doesNotContain("en panne");
    }
}
