package fr.duret.maintenance.backoffice;

import static org.assertj.core.api.Assertions.assertThat;

import fr.duret.maintenance.identity.AccountRegister;
import fr.duret.maintenance.identity.Role;
import fr.duret.maintenance.support.Book;
import fr.duret.maintenance.support.Browser;
import fr.duret.maintenance.support.IntegrationTest;
import fr.duret.maintenance.support.Staff;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@IntegrationTest
class ContractPageTest {

    @LocalServerPort
    private int port;

    @Autowired
    private Book book;

    @Autowired
    private AccountRegister accounts;

    private UUID contract;

    @BeforeEach
    void register() {
        Staff.open(accounts);
        contract = book.aContract().endingOn(LocalDate.of(2027, 3, 31)).register();
    }

    @Test
    void terminatesOnADayToComeAndForAReasonOnly() {
        Browser dispatcher = signedIn(Role.DISPATCHER);
        assertThat(terminated(dispatcher, "2020-01-01", "Vente")).contains("La résiliation tombe trop tôt");
        assertThat(terminated(dispatcher, "2027-02-15", " ")).contains("Il manque le motif de la résiliation");
        assertThat(terminated(dispatcher, "2027-02-15", "Vente du logement"))
                .contains("Contrat résilié", "<dt>Résilié au</dt>", "lun. 15 févr. 2027")
                .doesNotContain("<dt>Échéance</dt>");
    }

    @Test
    void showsTheFormsToTheDispatcherOnly() {
        assertThat(page(signedIn(Role.DISPATCHER))).contains("Que dit le client", "Résilier le contrat");
        for (Role role : new Role[] {Role.MANAGER, Role.PROCESS_ADMIN}) {
            Browser reader = signedIn(role);
            assertThat(page(reader))
                    .contains("<dt>Échéance</dt>")
                    .doesNotContain("Que dit le client", "Résilier le contrat");
            assertThat(post(reader, "2027-02-15", "Vente")).isEqualTo(403);
        }
        assertThat(book.read(contract).isActive()).isTrue();
    }

    private String terminated(Browser browser, String on, String reason) {
        assertThat(post(browser, on, reason)).isEqualTo(302);
        return page(browser);
    }

    private int post(Browser browser, String on, String reason) {
        Map<String, String> form = Map.of("on", on, "reason", reason, "_csrf", Browser.csrf(page(browser)));
        return browser.postForm("/contrats/" + contract + "/resilier", form).statusCode();
    }

    private String page(Browser browser) {
        return browser.get("/contrats/" + contract).body();
    }

    private Browser signedIn(Role role) {
        Browser browser = new Browser(port);
        browser.signIn(Staff.username(role), Staff.PASSWORD);
        return browser;
    }
}
