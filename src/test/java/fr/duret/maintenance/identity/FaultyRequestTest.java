package fr.duret.maintenance.identity;

import static org.assertj.core.api.Assertions.assertThat;

import fr.duret.maintenance.support.Browser;
import fr.duret.maintenance.support.IntegrationTest;
import fr.duret.maintenance.support.Staff;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What cannot be made out is told to people by a page and to programs by a problem detail, in French to both. */
@IntegrationTest
class FaultyRequestTest {

    @LocalServerPort
    private int port;

    @Autowired
    private AccountRegister accounts;

    private Browser clothilde;

    @BeforeEach
    void signIn() {
        Staff.open(accounts);
        clothilde = new Browser(port);
        clothilde.signIn(Staff.username(Role.DISPATCHER), Staff.PASSWORD);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/planning?jour=abc",
                "/clients/abc",
                "/contrats/abc",
                "/contrats?semaine=abc",
                "/interventions/abc",
                "/interventions?page=abc",
                "/boite-d-envoi?page=abc",
                "/factures?page=99999999999",
                "/equipe/absences?annee=abc"
            })
    void showsTheOfficeAPage(String address) {
        assertTold(clothilde.get(address));
    }

    @Test
    void showsTheOfficeAPageForAFormWithoutADate() {
        String csrf = Browser.csrf(clothilde.get("/contrats").body());
        assertTold(clothilde.send(clothilde
                .request("/contrats/01a21a84-0000-7000-8000-000000000000/echeance")
                .header("Accept", "text/html")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("endsOn=&_csrf=" + csrf))));
    }

    @Test
    void showsCustomersAPage() {
        assertTold(new Browser(port).get("/votre-devis/token/signature"));
    }

    @Test
    void tellsProgramsByAProblem() {
        Browser program = new Browser(port);
        String password = Browser.basic(Staff.username(Role.DISPATCHER), Staff.PASSWORD);
        HttpResponse<String> faulty = program.send(program.request("/api/v1/imports/customers?dryRun=maybe")
                .header("Authorization", password)
                .header("Content-Type", "text/csv")
                .POST(BodyPublishers.ofString("reference")));
        assertThat(faulty.statusCode()).isEqualTo(400);
        assertThat(faulty.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(faulty.body()).contains("\"code\":\"request-unreadable\"", "Demande illisible");
        HttpResponse<String> deleted = program.send(program.request("/api/v1/imports/customers")
                .header("Authorization", password)
                .DELETE());
        assertThat(deleted.statusCode()).isEqualTo(405);
        assertThat(deleted.headers().firstValue("Allow")).hasValue("POST");
        assertThat(deleted.body()).contains("\"code\":\"method-not-allowed\"", "Demande impossible");
    }

    private static void assertTold(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
        assertThat(answer.body()).contains("Demande illisible", "Rien n’a été modifié");
    }
}
