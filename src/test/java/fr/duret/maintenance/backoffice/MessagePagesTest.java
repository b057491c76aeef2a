package fr.duret.maintenance.backoffice;

import static org.assertj.core.api.Assertions.assertThat;

import fr.duret.maintenance.contracts.ContractView;
import fr.duret.maintenance.customers.Channel;
import fr.duret.maintenance.identity.AccountRegister;
import fr.duret.maintenance.identity.Role;
import fr.duret.maintenance.notifications.Mailroom;
import fr.duret.maintenance.notifications.Posting;
import fr.duret.maintenance.notifications.TemplateSummary;
import fr.duret.maintenance.notifications.Templates;
import fr.duret.maintenance.support.Book;
import fr.duret.maintenance.support.Browser;
import fr.duret.maintenance.support.IntegrationTest;
import fr.duret.maintenance.support.Staff;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@IntegrationTest
class MessagePagesTest {

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    @LocalServerPort
    int port;

    @Autowired
    Book book;

    @Autowired
    Mailroom mailroom;

    @Autowired
    Templates templates;

    @Autowired
    AccountRegister accounts;

    private Browser office;

    @BeforeEach
    void signIn() {
        Staff.open(accounts);
        office = new Browser(port);
        office.signIn(Staff.username(Role.DISPATCHER), Staff.PASSWORD);
    }

    @Test
    void showsAMailAsItsReaderSeesIt() {
        ContractView contract = contract(Channel.EMAIL);
        UUID message = post("contract-expiring", contract);

        String page = office.get("/boite-d-envoi/" + message + "?canal=EMAIL").body();

        assertThat(page)
                .contains(
                        "Votre contrat arrive à échéance",
                        "href=\"/contrats/" + contract.id() + "\"",
                        "src=\"/boite-d-envoi/" + message + "/message\"",
                        "href=\"/boite-d-envoi/" + message + "?canal=EMAIL&amp;texte=oui\"");
        assertThat(office.get("/boite-d-envoi/" + message + "?texte=oui").body())
                .contains("Renouveler mon contrat :\nhttp");
    }

    @Test
    void letsAMailDoNothingInItsFrame() {
        UUID message = post("contract-expiring", contract(Channel.EMAIL));

        HttpResponse<String> mail = office.get("/boite-d-envoi/" + message + "/message");

        assertThat(mail.body()).startsWith("<!DOCTYPE html>").contains("Renouveler mon contrat");
        assertThat(mail.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy)
                        .contains("default-src 'none'", "form-action 'none'", "frame-ancestors 'self'")
                        .doesNotContain("script-src"));
        assertThat(mail.headers().allValues("Content-Security-Policy")).hasSize(1);
        assertThat(mail.headers().firstValue("X-Frame-Options")).hasValue("SAMEORIGIN");
    }

    @Test
    void findsMessagesByNameAndChannel() {
        ContractView contract = contract(Channel.SMS);
        UUID message = post("contract-reminder", contract);
        String search = "/boite-d-envoi?q=" + contract.reference();

        assertThat(office.get(search).body()).contains("/boite-d-envoi/" + message);
        assertThat(office.get(search + "&canal=SMS&etat=QUEUED").body()).contains("/boite-d-envoi/" + message);
        assertThat(office.get(search + "&canal=EMAIL").body()).doesNotContain("/boite-d-envoi/" + message);
        assertThat(office.get(search + "&canal=nonsense&page=-3").statusCode()).isEqualTo(200);
        assertThat(office.get("/boite-d-envoi?q=rien-de-tel").body())
                .contains("Aucun message ne correspond.", "<a href=\"/boite-d-envoi\">retirez-les tous</a>")
                .doesNotContain("s’affichera ici");
    }

    @Test
    void letsALetterBePrintedAndPosted() {
        UUID message = post("contract-lapsed", contract(Channel.LETTER));
        String page = office.get("/boite-d-envoi/" + message).body();

        Matcher letter = Pattern.compile("href=\"(/documents/[^\"]+)\"").matcher(page);
        assertThat(letter.find()).isTrue();
        HttpResponse<String> pdf = office.get(letter.group(1));
        assertThat(pdf.headers().firstValue("Content-Type")).hasValue("application/pdf");
        assertThat(pdf.body()).startsWith("%PDF-");

        Matcher csrf = CSRF.matcher(page);
        assertThat(csrf.find()).isTrue();
        office.postForm("/boite-d-envoi/" + message + "/poster", Map.of("_csrf", csrf.group(1)));

        assertThat(office.get("/boite-d-envoi/" + message).body())
                .contains("courrier, posté", "Lettre postée")
                .doesNotContain("Marquer comme postée");
    }

    @Test
    void showsEveryTemplateOnItsChannels() {
        for (TemplateSummary template : templates.all()) {
            String address = "/modeles/" + template.key();
            String page = office.get(address).body();

            boolean letter = template.channels().contains(Channel.LETTER);
            boolean mail = template.channels().contains(Channel.EMAIL);
            assertThat(page.contains(address + "/message")).isEqualTo(mail);
            assertThat(page.contains(address + "/courrier")).isEqualTo(letter);
            assertThat(page.contains("titre-sms")).isEqualTo(template.channels().contains(Channel.SMS));
            if (mail) {
                assertThat(office.get(address + "/message").body()).startsWith("<!DOCTYPE html>");
            }
            if (letter) {
                assertThat(office.get(address + "/courrier").body()).startsWith("%PDF-");
            }
        }
        assertThat(office.get("/modeles/nothing").statusCode()).isEqualTo(404);
    }

    @Test
    void answersThatAMessageIsUnknown() {
        HttpResponse<String> unknown = office.get("/boite-d-envoi/" + UUID.randomUUID());
        assertThat(unknown.statusCode()).isEqualTo(404);
        assertThat(unknown.body()).contains("Ce message n’existe pas.").doesNotContain("identifiant");
        assertThat(office.get("/boite-d-envoi/" + UUID.randomUUID() + "/message")
                        .statusCode())
                .isEqualTo(404);
    }

    private ContractView contract(Channel channel) {
        return book.read(book.aContract()
                .reachedBy(channel)
                .endingOn(LocalDate.of(2027, 6, 30))
                .register());
    }

    private UUID post(String template, ContractView contract) {
        UUID term = contract.last().id();
        return mailroom.post(new Posting(template, term, template + ":" + term, List.of(), null, null))
                .id();
    }
}
