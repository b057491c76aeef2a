package fr.duret.maintenance.backoffice;

import static org.assertj.core.api.Assertions.assertThat;

import fr.duret.maintenance.identity.AccountRegister;
import fr.duret.maintenance.identity.Role;
import fr.duret.maintenance.notifications.Outbox;
import fr.duret.maintenance.notifications.OutboxEntry;
import fr.duret.maintenance.processes.workshop.MigrationRunner;
import fr.duret.maintenance.shared.Paris;
import fr.duret.maintenance.support.Book;
import fr.duret.maintenance.support.IntegrationTest;
import fr.duret.maintenance.support.Staff;
import fr.duret.maintenance.support.Stage;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.repository.Deployment;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** What the plays of the workshop have in common: a process admin, the delivered models before and after. */
@IntegrationTest
abstract class WorkshopPlay {

    static final String KEY = "contract-lifecycle";
    static final String FILE = "contract-lifecycle.bpmn";
    static final String RUNNING = Workshop.file("processes/contract-lifecycle.bpmn");
    static final String WITH_SMS = Workshop.file("src/test/resources/models/sms-j15/contract-lifecycle.bpmn");

    @LocalServerPort
    int port;

    @Autowired
    Stage stage;

    @Autowired
    Book book;

    @Autowired
    Outbox outbox;

    @Autowired
    RuntimeService runtime;

    @Autowired
    RepositoryService repository;

    @Autowired
    MigrationRunner runner;

    @Autowired
    JdbcTemplate database;

    Workshop admin;

    @BeforeEach
    void enter(@Autowired AccountRegister accounts) {
        Staff.open(accounts);
        stage.clear();
        removeWhatWasDeployed();
        admin = new Workshop(port, Role.PROCESS_ADMIN);
    }

    /** The other tests find the delivered models as they were. */
    @AfterEach
    void removeWhatWasDeployed() {
        repository.createDeploymentQuery().deploymentSource("workshop").list().stream()
                .sorted(Comparator.comparing(Deployment::getDeploymentTime).reversed())
                .forEach(deployment -> repository.deleteDeployment(deployment.getId(), true));
        database.update("DELETE FROM model_deployment_file");
        database.update("DELETE FROM model_deployment");
        database.update("DELETE FROM model_migration");
        database.update("DELETE FROM model_proposal");
    }

    static LocalDate day(String iso) {
        return LocalDate.parse(iso);
    }

    /** « 2027-03-16 SMS contract-reminder », one line a message, in order. */
    List<String> messages(UUID contract) {
        return outbox.ofContract(contract).stream()
                .sorted(Comparator.comparing(OutboxEntry::createdAt).thenComparing(OutboxEntry::id))
                .map(message -> Paris.dateOf(message.createdAt()) + " " + message.channel() + " " + message.template())
                .toList();
    }

    /** The version on which the contract's process runs. */
    int version(UUID contract) {
        String definition = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(contract.toString())
                .singleResult()
                .getProcessDefinitionId();
        return repository.getProcessDefinition(definition).getVersion();
    }

    int newest(String key) {
        return repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(key)
                .latestVersion()
                .singleResult()
                .getVersion();
    }

    void nothingIsStuck() {
        assertThat(runtime.createIncidentQuery().count()).isZero();
    }
}
