package fr.duret.maintenance.backoffice;

import static org.assertj.core.api.Assertions.assertThat;

import fr.duret.maintenance.customers.CustomerRegister;
import fr.duret.maintenance.identity.AccountDraft;
import fr.duret.maintenance.identity.AccountRegister;
import fr.duret.maintenance.identity.Role;
import fr.duret.maintenance.support.Browser;
import fr.duret.maintenance.support.IntegrationTest;
import fr.duret.maintenance.support.Staff;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@IntegrationTest
class ImportsPageTest {

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final String TITLES =
            "Référence;Type;Civilité;Nom;Prénom;Raison sociale;SIREN;E-mail;Téléphone;Mobile;Canal préféré;Adresse;"
                    + "Complément;Code postal;Commune\n";

    @LocalServerPort
    private int port;

    @Autowired
    private AccountRegister accounts;

    @Autowired
    private CustomerRegister customers;

    @BeforeEach
    void openAccounts() {
        Staff.open(accounts);
    }

    @Test
    void checksAFileAndImportsItWithoutAnotherUpload() {
        Browser dispatcher = signedIn(Role.DISPATCHER);
        String check = upload(dispatcher, TITLES + customer("PAG-1"));

        assertThat(dispatcher.get(check).body()).contains("Importer 1");
        assertThat(customers.idOf("PAG-1")).isEmpty();

        assertThat(confirm(dispatcher, check, "ALL_OR_NOTHING")).isEqualTo("/imports");
        assertThat(dispatcher.get("/imports").body()).contains("Import terminé", "clients.csv", "Test Coordination");
        assertThat(customers.idOf("PAG-1")).isPresent();
    }

    @Test
    void showsWhatIsWrongAndImportsTheGoodLines() {
        Browser dispatcher = signedIn(Role.DISPATCHER);
        String check = upload(
                dispatcher, TITLES + customer("PAG-2") + customer("PAG-3").replace("Sonia", "=1+<b>"));

        assertThat(dispatcher.get(check).body())
                .contains("Prénom", "Un tableur prendrait ce texte pour une formule", "=1+&lt;b&gt;")
                .contains("Importer la seule bonne ligne");
        assertThat(confirm(dispatcher, check, "ALL_OR_NOTHING")).isEqualTo(check);
        assertThat(confirm(dispatcher, check, "GOOD_LINES_ONLY")).isEqualTo("/imports");
        assertThat(customers.idOf("PAG-2")).isPresent();
        assertThat(customers.idOf("PAG-3")).isEmpty();
    }

    @Test
    void keepsWhatSomebodySentFromEverybodyElse() {
        Browser dispatcher = signedIn(Role.DISPATCHER);
        Browser colleague = colleague();
        Browser manager = signedIn(Role.MANAGER);
        String check = upload(dispatcher, TITLES + customer("PAG-5"));

        assertThat(location(colleague.get(check))).isEqualTo("/imports");
        assertThat(confirm(colleague, check, "ALL_OR_NOTHING")).isEqualTo("/imports");
        assertThat(colleague.get("/imports").body()).contains("Le fichier n’est plus là");
        assertThat(location(manager.get(check))).isEqualTo("/imports");
        assertThat(manager.get("/imports").body()).contains("Derniers imports").doesNotContain("Contrôler le fichier");
        assertThat(manager.postForm(check + "/confirmer", Map.of("_csrf", csrf(manager), "mode", "ALL_OR_NOTHING"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(customers.idOf("PAG-5")).isEmpty();
    }

    @Test
    void forgetsWhatWasGivenUp() {
        Browser dispatcher = signedIn(Role.DISPATCHER);
        String check = upload(dispatcher, TITLES + customer("PAG-6"));

        dispatcher.postForm(check + "/abandonner", Map.of("_csrf", csrf(dispatcher)));
        assertThat(location(dispatcher.get(check))).isEqualTo("/imports");
        assertThat(confirm(dispatcher, check, "GOOD_LINES_ONLY")).isEqualTo("/imports");
        assertThat(customers.idOf("PAG-6")).isEmpty();
    }

    @Test
    void saysWhyAWholeFileIsRefusedAndWhere() {
        Browser dispatcher = signedIn(Role.DISPATCHER);
        String check = upload(dispatcher, TITLES + customer("PAG-7") + "PAG-8;particulier;Mme;\"Girod\n");

        assertThat(dispatcher.get(check).body()).contains("Un guillemet n’est jamais refermé", "Ligne 3, Nom.");
    }

    @Test
    void givesAnEmptyFileToFillIn() {
        HttpResponse<String> file = signedIn(Role.MANAGER).get("/imports/modeles/customers");

        assertThat(file.body()).isEqualTo("\uFEFF" + TITLES.replace("\n", "\r\n"));
        assertThat(file.headers().firstValue("Content-Disposition")).hasValue("attachment; filename=\"clients.csv\"");
    }

    private static String customer(String reference) {
        return reference + ";particulier;Mme;Girod;Sonia;;;;;;courrier;4 rue du Lac;;74000;Annecy\n";
    }

    private Browser signedIn(Role role) {
        Browser browser = new Browser(port);
        browser.signIn(Staff.username(role), Staff.PASSWORD);
        return browser;
    }

    private Browser colleague() {
        String username = "colleague." + UUID.randomUUID();
        accounts.open(new AccountDraft(
                username, "Second dispatcher", "test@example.fr", Staff.PASSWORD, Set.of(Role.DISPATCHER)));
        Browser browser = new Browser(port);
        browser.signIn(username, Staff.PASSWORD);
        return browser;
    }

    private static String upload(Browser browser, String file) {
        String form = part("_csrf", "", csrf(browser))
                + part("kind", "", "CUSTOMERS")
                + part("file", "; filename=\"clients.csv\"", file)
                + "--edge--\r\n";
        return location(browser.send(browser.request("/imports")
                .header("Content-Type", "multipart/form-data; boundary=edge")
                .POST(BodyPublishers.ofString(form))));
    }

    private static String part(String name, String more, String content) {
        return "--edge\r\nContent-Disposition: form-data; name=\"" + name + "\"" + more + "\r\n\r\n" + content + "\r\n";
    }

    private static String confirm(Browser browser, String check, String mode) {
        return location(browser.postForm(check + "/confirmer", Map.of("_csrf", csrf(browser), "mode", mode)));
    }

    private static String csrf(Browser browser) {
        Matcher token = CSRF.matcher(browser.get("/imports").body());
        assertThat(token.find()).isTrue();
        return token.group(1);
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElseThrow().replaceFirst("^http://localhost:\\d+", "");
    }
}
