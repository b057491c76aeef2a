package fr.duret.maintenance.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.duret.maintenance.contracts.ContractBook;
import fr.duret.maintenance.contracts.ContractStatus;
import fr.duret.maintenance.contracts.ContractView;
import fr.duret.maintenance.notifications.Outbox;
import fr.duret.maintenance.notifications.OutboxEntry;
import fr.duret.maintenance.notifications.OutboxFilter;
import fr.duret.maintenance.support.Book;
import fr.duret.maintenance.support.Browser;
import fr.duret.maintenance.support.IntegrationTest;
import fr.duret.maintenance.support.Stage;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** « Résilier votre contrat »: declared on the public page, acknowledged, decided at the office, followed. */
@IntegrationTest
class TerminationPageTest {

    private static final String PAGE = "/resilier-votre-contrat";

    @LocalServerPort
    int port;

    @Autowired
    Stage stage;

    @Autowired
    Book book;

    @Autowired
    ContractBook contracts;

    @Autowired
    Outbox outbox;

    @Autowired
    TaskService tasks;

    @Autowired
    RuntimeService runtime;

    private UUID contract;
    private Browser visitor;

    @BeforeEach
    void aContract() {
        stage.clear();
        contract = book.aContract().endingOn(LocalDate.of(2027, 6, 30)).register();
        visitor = new Browser(port);
    }

    private HttpResponse<String> fillIn(Map<String, String> fields) {
        return visitor.postMultipart(PAGE, Browser.csrf(visitor.get(PAGE).body()), fields);
    }

    private HttpResponse<String> declare(Map<String, String> fields) {
        HttpResponse<String> check = fillIn(fields);
        assertThat(check.body()).contains("Vérifiez avant de confirmer");
        HttpResponse<String> done = visitor.postForm(PAGE + "/confirmer", Map.of("_csrf", Browser.csrf(check.body())));
        assertThat(done.statusCode()).isEqualTo(302);
        stage.letWork();
        return visitor.get(PAGE + "/recue");
    }

    private Map<String, String> atTheEnd() {
        return Map.of(
                "nom", "Jeanne Essai",
                "contrat", contracts.contract(contract).reference().toLowerCase(java.util.Locale.ROOT),
                "joindre", "jeanne@courriel.example",
                "quand", "ECHEANCE");
    }

    private void decide(Map<String, Object> form) {
        Task task = tasks.createTaskQuery()
                .taskDefinitionKey("Task_DecideTermination")
                .singleResult();
        tasks.claim(task.getId(), "clothilde");
        tasks.complete(task.getId(), form);
        stage.letWork();
    }

    private List<String> templates() {
        return outbox.list(OutboxFilter.newest(20)).entries().stream()
                .map(OutboxEntry::template)
                .toList();
    }

    @Test
    void acknowledgesAtOnceAndEndsTheContractWithItsTermOnceAccepted() {
        HttpResponse<String> received = declare(atTheEnd());
        assertThat(received.body())
                .contains("Nous avons reçu votre résiliation")
                .contains("RES-2026-");
        assertThat(templates()).containsExactly("termination-acknowledged");

        decide(Map.of("decision", "accepted"));
        assertThat(templates()).contains("contract-decline-noted");
        stage.until(LocalDate.of(2027, 7, 1));
        ContractView ended = contracts.contract(contract);
        assertThat(ended.status()).isEqualTo(ContractStatus.LAPSED);
        assertThat(runtime.createProcessInstanceQuery().count()).isZero();
    }

    @Test
    void endsTheContractEarlyOnTheDateThatTheOfficeAccepts() {
        declare(Map.of(
                "nom", "Jeanne Essai",
                "contrat", contracts.contract(contract).reference(),
                "joindre", "12 rue des Tilleuls\n74000 Annecy",
                "quand", "DATE",
                "date", "2027-02-01",
                "motif", "Vente du logement"));
        assertThat(outbox.list(OutboxFilter.newest(1)).entries().get(0).recipientAddress())
                .contains("74000");

        decide(Map.of("decision", "accepted", "terminateOn", "2027-02-01"));
        assertThat(contracts.contract(contract).status()).isEqualTo(ContractStatus.TERMINATED);
        assertThat(contracts.contract(contract).terminatedOn()).isEqualTo(LocalDate.of(2027, 2, 1));
        assertThat(templates()).contains("contract-terminated");
        assertThat(runtime.createIncidentQuery().count()).isZero();
    }

    @Test
    void tellsTheOfficeAtOnceThatAnEndIsNotPossibleOrThatNoContractIsNamed() {
        declare(Map.of(
                "nom", "Jeanne Essai",
                "contrat", "celui de ma mère",
                "joindre", "jeanne@courriel.example",
                "quand", "ECHEANCE"));

        assertThatThrownBy(() -> decide(Map.of("decision", "accepted")))
                .hasMessageContaining("indiquez la référence du contrat");
        String reference = contracts.contract(contract).reference();
        assertThatThrownBy(() -> decide(
                        Map.of("decision", "accepted", "contractReference", reference, "terminateOn", "2026-11-30")))
                .hasMessageContaining("Choisissez une date à partir du 1");
        assertThat(contracts.contract(contract).status()).isEqualTo(ContractStatus.ACTIVE);
        assertThat(runtime.createIncidentQuery().count()).isZero();

        decide(Map.of("decision", "accepted", "contractReference", reference, "terminateOn", "2026-12-01"));
        assertThat(contracts.contract(contract).terminatedOn()).isEqualTo(LocalDate.of(2026, 12, 1));
    }

    @Test
    void explainsARefusal() {
        declare(atTheEnd());
        decide(Map.of("decision", "refused", "refusalReason", "Ce contrat n’est pas à votre nom."));

        assertThat(templates()).contains("termination-refused");
        assertThat(contracts.contract(contract).status()).isEqualTo(ContractStatus.ACTIVE);
    }

    @Test
    void takesADeclarationThatNamesNoKnownContractAndLetsTheOfficeFindIt() {
        declare(Map.of(
                "nom", "Jeanne Essai",
                "contrat", "celui de ma mère",
                "joindre", "jeanne@courriel.example",
                "quand", "ECHEANCE"));
        assertThat(templates()).containsExactly("termination-acknowledged");

        decide(Map.of(
                "decision",
                "accepted",
                "contractReference",
                contracts.contract(contract).reference()));
        assertThat(contracts.contract(contract).last().declinedOn()).isNotNull();
    }

    @Test
    void saysWhatIsMissingAndStoresNothing() {
        HttpResponse<String> answer =
                fillIn(Map.of("nom", "", "contrat", "", "joindre", "pas une adresse", "quand", "DATE"));

        assertThat(answer.body())
                .contains("À corriger avant de continuer")
                .contains("Écrivez votre nom")
                .contains("Écrivez le numéro de votre contrat")
                .contains("une adresse e-mail complète")
                .contains("Choisissez la date souhaitée")
                .contains("le motif");
        assertThat(visitor.postForm(PAGE + "/confirmer", Map.of("_csrf", Browser.csrf(answer.body())))
                        .headers()
                        .firstValue("Location"))
                .hasValueSatisfying(location -> assertThat(location).endsWith(PAGE));
        assertThat(runtime.createProcessInstanceQuery()
                        .processDefinitionKey("termination-request")
                        .count())
                .isZero();
    }
}
