package fr.duret.maintenance.portal;

import static org.assertj.core.api.Assertions.assertThat;

import fr.duret.maintenance.contracts.ContractBook;
import fr.duret.maintenance.contracts.ContractView;
import fr.duret.maintenance.contracts.HistoryLine;
import fr.duret.maintenance.notifications.Outbox;
import fr.duret.maintenance.shared.Paris;
import fr.duret.maintenance.shared.SignedLinks;
import fr.duret.maintenance.shared.SignedLinks.Purpose;
import fr.duret.maintenance.support.Book;
import fr.duret.maintenance.support.Browser;
import fr.duret.maintenance.support.IntegrationTest;
import fr.duret.maintenance.support.Stage;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The renewal link, as customers and others use it. */
@IntegrationTest
class RenewalLinkTest {

    private static final LocalDate END = LocalDate.of(2027, 1, 29);

    @LocalServerPort
    int port;

    @Autowired
    Stage stage;

    @Autowired
    Book book;

    @Autowired
    ContractBook contracts;

    @Autowired
    SignedLinks links;

    @Autowired
    Outbox outbox;

    private UUID contract;
    private Browser customer;

    @BeforeEach
    void aCustomerWithALink() {
        stage.clear();
        contract = book.aContract().endingOn(END).register();
        customer = new Browser(port);
    }

    private String token() {
        return links.sign(
                Purpose.RENEWAL, contracts.contract(contract).terms().get(0).id(), Paris.startOf(END.plusDays(1)));
    }

    private HttpResponse<String> accept(Browser browser, String token, String accord) {
        String page = browser.get("/renouvellement/" + token).body();
        return browser.postForm("/renouvellement/" + token, Map.of("_csrf", Browser.csrf(page), "accord", accord));
    }

    @Test
    void showsContractTermAndPriceAndRenewsWithConsent() {
        String offer = customer.get("/renouvellement/" + token()).body();
        assertThat(offer)
                .contains(contracts.contract(contract).reference())
                .contains("samedi 30\u00a0janvier 2027")
                .contains("330,00\u202f€");

        HttpResponse<String> answer = accept(customer, token(), "true");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("Votre contrat est renouvelé");
        stage.letWork();

        ContractView renewed = contracts.contract(contract);
        assertThat(renewed.terms()).hasSize(2);
        assertThat(contracts.history(contract))
                .extracting(HistoryLine::note)
                .anySatisfy(note -> assertThat(note).contains("J’accepte de renouveler mon contrat pour un an"));
        assertThat(outbox.ofContract(contract)).singleElement().satisfies(message -> {
            assertThat(message.template()).isEqualTo("contract-renewed");
            assertThat(outbox.message(message.id()).attachments()).hasSize(1);
        });
    }

    @Test
    void asksForConsentAndChangesNothingWithoutIt() {
        HttpResponse<String> answer = accept(customer, token(), "false");

        assertThat(answer.body()).contains("Cochez la case");
        assertThat(contracts.contract(contract).terms()).hasSize(1);
    }

    @Test
    void answersAReplayedLinkKindlyAndChangesNothing() {
        String page = customer.get("/renouvellement/" + token()).body();
        Map<String, String> form = Map.of("_csrf", Browser.csrf(page), "accord", "true");
        customer.postForm("/renouvellement/" + token(), form);
        HttpResponse<String> again = customer.postForm("/renouvellement/" + token(), form);

        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.body()).contains("Votre contrat est déjà renouvelé");
        assertThat(customer.get("/renouvellement/" + token()).body()).contains("Votre contrat est déjà renouvelé");
        assertThat(contracts.contract(contract).terms()).hasSize(2);
    }

    @Test
    void answersAnExpiredLinkKindlyAndChangesNothing() {
        String expired = links.sign(
                Purpose.RENEWAL, contracts.contract(contract).last().id(), Paris.startOf(LocalDate.of(2026, 11, 30)));

        assertThat(customer.get("/renouvellement/" + expired).body()).contains("Ce lien n’est plus valable");
        assertThat(contracts.contract(contract).terms()).hasSize(1);
    }

    @Test
    void answersAnAlteredOrForeignLinkKindlyAndChangesNothing() {
        String token = token();
        String altered = (token.charAt(0) == 'A' ? 'B' : 'A') + token.substring(1);
        String forDeclining =
                links.sign(Purpose.DECLINE, contracts.contract(contract).last().id(), Paris.startOf(END.plusDays(1)));
        String ofNobody = links.sign(Purpose.RENEWAL, UUID.randomUUID(), Paris.startOf(END.plusDays(1)));

        for (String bad : List.of(altered, forDeclining, token.substring(1), "x", "%00", "<script>")) {
            HttpResponse<String> answer =
                    customer.get("/renouvellement/" + bad.replace("<", "%3C").replace(">", "%3E"));
            assertThat(answer.statusCode()).as(bad).isLessThan(500);
            assertThat(answer.body()).as(bad).doesNotContain("Renouveler avec obligation");
        }
        assertThat(customer.get("/renouvellement/" + altered).body()).contains("Rien n’a été modifié");
        assertThat(customer.get("/renouvellement/" + ofNobody).statusCode()).isEqualTo(404);
        assertThat(contracts.contract(contract).terms()).hasSize(1);
    }

    @Test
    void renewsOnceWhenTwentyClicksComeAtOnce() {
        String token = token();
        String page = customer.get("/renouvellement/" + token).body();
        Map<String, String> form = Map.of("_csrf", Browser.csrf(page), "accord", "true");
        ExecutorService clicks = Executors.newFixedThreadPool(20);
        try {
            Stream<HttpResponse<String>> answers = IntStream.range(0, 20)
                    .mapToObj(click -> CompletableFuture.supplyAsync(
                            () -> customer.postForm("/renouvellement/" + token, form), clicks))
                    .toList()
                    .stream()
                    .map(CompletableFuture::join);
            assertThat(answers).allSatisfy(answer -> {
                assertThat(answer.statusCode()).isEqualTo(200);
                assertThat(answer.body()).containsPattern("est renouvelé|déjà renouvelé");
            });
        } finally {
            clicks.shutdownNow();
        }
        stage.letWork();

        assertThat(contracts.contract(contract).terms()).hasSize(2);
        assertThat(contracts.history(contract).stream()
                        .filter(line -> line.what().equals("Contrat renouvelé")))
                .hasSize(1);
        assertThat(outbox.ofContract(contract)).hasSize(1);
    }

    @Test
    void letsAConsumerRenounceForFourteenDaysInTwoSteps() {
        String renewed = accept(customer, token(), "true").body();
        Matcher link = Pattern.compile("/renoncer/[\\w-]+").matcher(renewed);
        assertThat(link.find()).isTrue();
        stage.until(LocalDate.of(2026, 12, 15));

        String declare = customer.get(link.group()).body();
        assertThat(declare).contains("Renoncer au contrat ici").contains("mardi 15\u00a0décembre 2026");
        String check = customer.postForm(link.group(), Map.of("_csrf", Browser.csrf(declare)))
                .body();
        assertThat(check).contains("Confirmer la rétractation");
        assertThat(contracts.contract(contract).isActive()).isTrue();
        String done = customer.postForm(link.group() + "/confirmer", Map.of("_csrf", Browser.csrf(check)))
                .body();
        assertThat(done).contains("Votre rétractation est notée").contains("15\u00a0décembre 2026");
        stage.letWork();

        assertThat(contracts.contract(contract).terminatedOn()).isEqualTo(END);
        assertThat(outbox.ofContract(contract).get(0).template()).isEqualTo("contract-terminated");
        assertThat(customer.get(link.group()).body()).contains("n’est plus en cours");
    }

    @Test
    void closesTheWayToRenounceAfterFourteenDays() {
        String renewed = accept(customer, token(), "true").body();
        Matcher link = Pattern.compile("/renoncer/[\\w-]+").matcher(renewed);
        assertThat(link.find()).isTrue();
        stage.until(LocalDate.of(2026, 12, 16));

        assertThat(customer.get(link.group()).body()).contains("Ce lien n’est plus valable");
        assertThat(contracts.contract(contract).isActive()).isTrue();
    }

    @Test
    void closesTheLinkWithTheContract() {
        stage.until(END.plusDays(1));

        assertThat(customer.get("/renouvellement/" + token()).body()).contains("Ce lien n’est plus valable");
    }
}
