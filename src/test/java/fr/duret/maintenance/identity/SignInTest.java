package fr.duret.maintenance.identity;

import static org.assertj.core.api.Assertions.assertThat;

import fr.duret.maintenance.support.Browser;
import fr.duret.maintenance.support.IntegrationTest;
import fr.duret.maintenance.support.Staff;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@IntegrationTest
class SignInTest {

    private static final String CLOTHILDE = Staff.username(Role.DISPATCHER);

    @LocalServerPort
    private int port;

    @Autowired
    private AccountRegister accounts;

    @BeforeEach
    void openAccounts() {
        Staff.open(accounts);
    }

    private static String location(HttpResponse<?> response) {
        return response.headers().firstValue("Location").orElse("").replaceFirst("http://localhost:\\d+", "");
    }

    @Test
    void leadsToWhereTheWorkBegins() {
        assertThat(location(new Browser(port).signIn(CLOTHILDE, Staff.PASSWORD)))
                .isEqualTo("/aujourdhui");
        assertThat(location(new Browser(port).signIn(Staff.username(Role.TECHNICIAN), Staff.PASSWORD)))
                .isEqualTo("/devis");
    }

    @Test
    void takesTheUsernameAsPeopleTypeIt() {
        assertThat(location(new Browser(port).signIn(" Test.Dispatcher ", Staff.PASSWORD)))
                .isEqualTo("/aujourdhui");
    }

    @Test
    void leadsToThePageThatWasAskedFor() {
        Browser browser = new Browser(port);
        HttpResponse<String> sent = browser.get("/clients?q=Burnet");
        assertThat(sent.statusCode()).isEqualTo(302);
        assertThat(location(sent)).isEqualTo("/connexion");
        assertThat(location(browser.signIn(CLOTHILDE, Staff.PASSWORD))).isEqualTo("/clients?q=Burnet");
    }

    @Test
    void tellsATechnicianThatTheOfficeIsClosed() {
        Browser browser = new Browser(port);
        browser.signIn(Staff.username(Role.TECHNICIAN), Staff.PASSWORD);
        HttpResponse<String> closed = browser.get("/clients");
        assertThat(closed.statusCode()).isEqualTo(403);
        assertThat(closed.body())
                .contains("Cette page ne vous est pas ouverte", "href=\"/devis\"", "Revenir aux devis");
    }

    @Test
    void sendsAPartOfAPageToTheSignInPageAsAWhole() {
        Browser browser = new Browser(port);
        HttpResponse<String> part = browser.send(
                browser.request("/clients").header("HX-Request", "true").GET());
        assertThat(part.statusCode()).isEqualTo(401);
        assertThat(part.headers().firstValue("HX-Redirect")).hasValue("/connexion");
    }

    @Test
    void saysTheSameToAWrongPasswordAndAnUnknownAccount() {
        assertThat(location(new Browser(port).signIn(Staff.username(Role.MANAGER), "wrong")))
                .isEqualTo("/connexion?refus=true");
        assertThat(location(new Browser(port).signIn("nobody", "wrong"))).isEqualTo("/connexion?refus=true");
        assertThat(new Browser(port).get("/connexion?refus=true").body()).contains("inconnu");
    }

    @Test
    void makesWhoGuessesWaitAndTellsHowLong() {
        accounts.open(new AccountDraft("guessed", "Guessed", null, Staff.PASSWORD, Set.of(Role.DISPATCHER)));
        Browser browser = new Browser(port);
        for (int i = 0; i < 5; i++) {
            assertThat(location(browser.signIn("guessed", "guess " + i))).isEqualTo("/connexion?refus=true");
        }
        assertThat(location(browser.signIn("guessed", Staff.PASSWORD))).isEqualTo("/connexion?attente=1");
        assertThat(browser.get("/connexion?attente=1").body()).contains("Réessayez dans 1");

        HttpResponse<String> program = browser.send(browser.request("/api/v1/imports")
                .header("Authorization", Browser.basic("guessed", Staff.PASSWORD))
                .GET());
        assertThat(program.statusCode()).isEqualTo(429);
        assertThat(program.headers().firstValue("Retry-After")).hasValue("61");
    }

    @Test
    void endsTheSessionThatWasThereBefore() {
        Browser browser = new Browser(port);
        browser.get("/clients");
        String before = browser.cookie("JSESSIONID").orElseThrow();
        browser.signIn(CLOTHILDE, Staff.PASSWORD);
        assertThat(browser.cookie("JSESSIONID")).isPresent().get().isNotEqualTo(before);
    }

    @Test
    void refusesAFormThatAnotherSiteSends() {
        Browser browser = new Browser(port);
        assertThat(browser.postForm("/connexion", Map.of("username", CLOTHILDE, "password", Staff.PASSWORD))
                        .statusCode())
                .isEqualTo(403);
        browser.signIn(CLOTHILDE, Staff.PASSWORD);
        assertThat(browser.postForm("/deconnexion", Map.of()).statusCode()).isEqualTo(403);
        assertThat(browser.send(browser.request("/api/v1/imports").POST(BodyPublishers.ofString("x")))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void answersProgramsWithProblemDetails() {
        Browser browser = new Browser(port);
        HttpResponse<String> unknown =
                browser.send(browser.request("/api/v1/imports").GET());
        assertThat(unknown.statusCode()).isEqualTo(401);
        assertThat(unknown.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(unknown.headers().firstValue("WWW-Authenticate").orElse("")).startsWith("Basic");
        assertThat(unknown.body()).contains("\"code\":\"sign-in-needed\"");

        HttpResponse<String> closed = browser.send(browser.request("/api/v1/imports")
                .header("Authorization", Browser.basic(Staff.username(Role.TECHNICIAN), Staff.PASSWORD))
                .GET());
        assertThat(closed.statusCode()).isEqualTo(403);
        assertThat(closed.body()).contains("\"code\":\"access-closed\"");
        assertThat(closed.headers().firstValue("Set-Cookie").orElse("")).doesNotContain("JSESSIONID");

        assertThat(browser.send(browser.request("/api/v1/nothing").GET()).statusCode())
                .isEqualTo(404);
    }

    @Test
    void asksNoPasswordWindowOfABrowser() {
        Browser browser = new Browser(port);
        HttpResponse<String> asked = browser.send(browser.request("/api/v1/imports")
                .header("Sec-Fetch-Mode", "cors")
                .GET());
        assertThat(asked.statusCode()).isEqualTo(401);
        assertThat(asked.headers().firstValue("WWW-Authenticate")).isEmpty();
    }

    @Test
    void knowsNoPageThatNobodyOpened() {
        HttpResponse<String> unknown = new Browser(port).get("/wp-admin");
        assertThat(unknown.statusCode()).isEqualTo(404);
        assertThat(unknown.body())
                .contains("Cette page n’existe pas", "Duret Électricité", "nous appeler", "Résilier votre contrat");
        Browser browser = new Browser(port);
        browser.signIn(Staff.username(Role.PROCESS_ADMIN), Staff.PASSWORD);
        HttpResponse<String> shown = browser.get("/wp-admin");
        assertThat(shown.statusCode()).isEqualTo(404);
        assertThat(shown.body())
                .contains("Cette page n’existe pas", "href=\"/interventions\"", "Revenir à Aujourd’hui")
                .doesNotContain("nous appeler", "Résilier votre contrat");
        assertThat(browser.get("/interventions/01a21a84-0000-7000-8000-000000000000")
                        .body())
                .contains("Intervention introuvable", "href=\"/contrats\"")
                .doesNotContain("pas à vous", "Résilier votre contrat");
        assertThat(browser.get("/demo/temps").statusCode()).isEqualTo(404);
    }

    @Test
    void protectsItsPagesByHeaders() {
        HttpResponse<String> page = new Browser(port).get("/connexion");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'self'", "script-src 'self'", "frame-ancestors 'self'", "object-src 'none'");
        assertThat(page.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(page.headers().firstValue("X-Frame-Options")).hasValue("SAMEORIGIN");
        assertThat(page.headers().firstValue("Referrer-Policy")).hasValue("same-origin");
        assertThat(page.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
        assertThat(page.headers().allValues("Set-Cookie"))
                .as("nothing to remember about a stranger but the form's token")
                .allMatch(cookie -> cookie.startsWith("DURET-CSRF=") && cookie.contains("HttpOnly"));
    }
}
