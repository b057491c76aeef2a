package fr.duret.maintenance.processes.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.duret.maintenance.shared.French;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.DeployCmd;
import org.camunda.bpm.engine.impl.repository.DeploymentBuilderImpl;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.repository.Resource;
import org.camunda.bpm.spring.boot.starter.CamundaBpmAutoConfiguration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.flyway.FlywayAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.autoconfigure.transaction.TransactionAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.jdbc.core.JdbcTemplate;

/** Nodes that start on one database, again and again, with and without a folder of models. */
@ExtendWith(OutputCaptureExtension.class)
class StartDeploymentTest {

    private static final String LIFECYCLE = "contract-lifecycle";
    private static final Drawings DRAWINGS = Drawings.ofTheProject();

    /** The engine and its models; nothing of the domain. */
    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties(ModelProperties.class)
    @ImportAutoConfiguration({
        DataSourceAutoConfiguration.class,
        DataSourceTransactionManagerAutoConfiguration.class,
        TransactionAutoConfiguration.class,
        FlywayAutoConfiguration.class,
        CamundaBpmAutoConfiguration.class
    })
    @ComponentScan(
            basePackages = "fr.duret.maintenance.processes",
            useDefaultFilters = false,
            includeFilters =
                    @ComponentScan.Filter(
                            type = FilterType.REGEX,
                            pattern = {
                                ".*\\.processes\\.models\\.(Models|ModelCheck|ModelsInForce|StartDeployment)",
                                ".*\\.processes\\.engine\\.(EngineSettings|EngineSchema)"
                            }))
    static class Node {}

    @TempDir
    private Path folder;

    private static EmbeddedPostgres postgres;

    private String database = "";

    @BeforeAll
    static void startPostgres() throws IOException {
        postgres = EmbeddedPostgres.start();
    }

    @AfterAll
    static void stopPostgres() throws IOException {
        postgres.close();
    }

    @BeforeEach
    void makeDatabase(TestInfo test) {
        database = test.getTestMethod().orElseThrow().getName().toLowerCase(Locale.ROOT);
        new JdbcTemplate(postgres.getPostgresDatabase()).execute("CREATE DATABASE " + database);
    }

    private ConfigurableApplicationContext start(String... settings) {
        return new SpringApplicationBuilder(Node.class)
                .web(WebApplicationType.NONE)
                .profiles("test")
                .properties(
                        "spring.datasource.url=" + postgres.getJdbcUrl("postgres", database),
                        "duret.postgres.embedded=false")
                .run(settings);
    }

    private String ownModels() {
        return "--duret.processes.folder=" + folder;
    }

    /** What stands in the engine after a start: « contract-lifecycle 2 dossier » and so on. */
    private List<String> versionsAfter(String... settings) {
        try (ConfigurableApplicationContext node = start(settings)) {
            return versions(node);
        }
    }

    /** Of the two processes that the tests change or leave alone: « contract-lifecycle 2 dossier ». */
    private static List<String> versions(ConfigurableApplicationContext node) {
        RepositoryService repository = node.getBean(RepositoryService.class);
        return repository.createProcessDefinitionQuery().list().stream()
                .filter(definition ->
                        Set.of("contract-lifecycle", "termination-request").contains(definition.getKey()))
                .map(definition -> definition.getKey() + " " + definition.getVersion() + " "
                        + repository
                                .createDeploymentQuery()
                                .deploymentId(definition.getDeploymentId())
                                .singleResult()
                                .getSource())
                .sorted()
                .toList();
    }

    private static ProcessDefinition newest(RepositoryService repository) {
        return repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(LIFECYCLE)
                .latestVersion()
                .singleResult();
    }

    private static String changed() {
        return DRAWINGS.with(LIFECYCLE + ".bpmn", "name=\"Confirmer le renouvellement\"", "name=\"Confirmer\"")
                .text(LIFECYCLE + ".bpmn");
    }

    @Test
    void makesNoNewVersionOfEqualFilesOnAnyNodeOrRestart() {
        List<String> once = List.of("contract-lifecycle 1 livraison", "termination-request 1 livraison");
        try (ConfigurableApplicationContext first = start()) {
            assertThat(versions(first)).isEqualTo(once);
            assertThat(versionsAfter()).as("a second node").isEqualTo(once);
            RepositoryService repository = first.getBean(RepositoryService.class);
            assertThat(repository.getDeploymentResources(newest(repository).getDeploymentId()))
                    .as("a process and the forms that it binds")
                    .extracting(Resource::getName)
                    .containsExactlyInAnyOrder("contract-lifecycle.bpmn", "renewal-call.form", "missed-notice.form");
        }
        assertThat(versionsAfter()).as("a restart").isEqualTo(once);
    }

    @Test
    void checksWhatIsDeployedOnceMoreToo() {
        try (ConfigurableApplicationContext node = start()) {
            RepositoryService repository = node.getBean(RepositoryService.class);
            String first = newest(repository).getDeploymentId();
            repository.createDeployment().addDeploymentResources(first).deploy();
            assertThat(newest(repository).getVersion()).isEqualTo(2);

            ModelFile faulty =
                    new ModelFile("contract-lifecycle.bpmn", changed().replace("${sendMessage}", "${send}"));
            DeploymentBuilderImpl unchecked =
                    (DeploymentBuilderImpl) repository.createDeployment().addString(faulty.name(), faulty.text());
            String past = node.getBean(ProcessEngineConfigurationImpl.class)
                    .getCommandExecutorTxRequired()
                    .execute(new DeployCmd(unchecked))
                    .getId();
            assertThatThrownBy(() -> repository
                            .createDeployment()
                            .addDeploymentResourceByName(past, faulty.name())
                            .deploy())
                    .isInstanceOf(RefusedDeployment.class)
                    .hasMessageContaining("${send}");
            assertThat(newest(repository).getVersion()).isEqualTo(3);
        }
    }

    @Test
    void letsAFolderOverrideByFileNameAndAdd() throws IOException {
        Files.createDirectories(folder.resolve("processes"));
        Files.writeString(folder.resolve("processes/contract-lifecycle.bpmn"), changed());
        Files.writeString(folder.resolve("LISEZ-MOI.txt"), "Nos modèles");
        assertThat(versionsAfter()).contains("contract-lifecycle 1 livraison");

        List<String> overridden = versionsAfter(ownModels());
        assertThat(overridden)
                .containsExactly(
                        "contract-lifecycle 1 livraison",
                        "contract-lifecycle 2 dossier",
                        "termination-request 1 livraison");
        assertThat(versionsAfter(ownModels())).as("a restart").isEqualTo(overridden);

        Files.delete(folder.resolve("processes/contract-lifecycle.bpmn"));
        assertThat(versionsAfter(ownModels()))
                .as("the delivered one again, where the folder has none")
                .contains("contract-lifecycle 3 livraison");
    }

    @Test
    void takesAChangedFormTogetherWithItsProcess() throws IOException {
        versionsAfter();
        Files.createDirectories(folder.resolve("forms"));
        Files.writeString(
                folder.resolve("forms/renewal-call.form"),
                DRAWINGS.with("renewal-call.form", "Réponse du client", "Ce que dit le client")
                        .text("renewal-call.form"));
        assertThat(versionsAfter(ownModels()))
                .containsExactly(
                        "contract-lifecycle 1 livraison",
                        "contract-lifecycle 2 dossier",
                        "termination-request 1 livraison");
    }

    @Test
    void leavesInForceWhatWasDeployedSince() {
        try (ConfigurableApplicationContext node = start()) {
            RepositoryService repository = node.getBean(RepositoryService.class);
            repository
                    .createDeployment()
                    .name("contract-lifecycle.bpmn")
                    .source("atelier")
                    .addString("contract-lifecycle.bpmn", changed())
                    .deploy();
            assertThat(repository.getDeploymentResources(newest(repository).getDeploymentId()))
                    .as("the forms came along")
                    .hasSize(3);
            assertThat(node.getBean(ModelsInForce.class).files())
                    .as("and this is what runs")
                    .contains(new ModelFile("contract-lifecycle.bpmn", changed()));
        }
        assertThat(versionsAfter())
                .containsExactly(
                        "contract-lifecycle 1 livraison",
                        "contract-lifecycle 2 atelier",
                        "termination-request 1 livraison");
    }

    @Test
    void refusesToStartOnAFaultyModelAndTouchesNothing(CapturedOutput output) throws IOException {
        List<String> before = versionsAfter();
        Files.writeString(
                folder.resolve("contract-lifecycle.bpmn"), changed().replace("${sendMessage}", "${sendMesage}"));
        assertThatThrownBy(() -> versionsAfter(ownModels())).hasRootCauseInstanceOf(FaultyModels.class);
        assertThat(output)
                .contains("APPLICATION FAILED TO START")
                .contains("Rien n’a été déployé")
                .contains(French.typeset("contract-lifecycle.bpmn, ligne 23, Task_SendRenewed : Le catalogue n’a aucune"
                        + " capacité ${sendMesage}"));
        assertThat(versionsAfter()).isEqualTo(before);
    }

    @Test
    void refusesToStartOnWhatOnlyTheEngineSees(CapturedOutput output) throws IOException {
        Files.writeString(
                folder.resolve("contract-lifecycle.bpmn"), changed().replace("event=\"create\"", "event=\"created\""));
        assertThatThrownBy(() -> versionsAfter(ownModels())).hasRootCauseInstanceOf(FaultyModels.class);
        assertThat(output).contains("Le moteur refuse ce modèle");
    }

    @Test
    void refusesAFolderThatIsNotThere(CapturedOutput output) {
        assertThatThrownBy(() -> versionsAfter("--duret.processes.folder=" + folder.resolve("modeles")))
                .hasRootCauseInstanceOf(FaultyModels.class);
        assertThat(output).contains("Ce dossier de modèles n’existe pas").contains("DURET_PROCESSES_FOLDER");
    }

    @Test
    void refusesAFileThatIsThereTwiceOrCannotBeRead(CapturedOutput output) throws IOException {
        Files.createDirectories(folder.resolve("processes"));
        Files.writeString(folder.resolve("contract-lifecycle.bpmn"), changed());
        Files.writeString(folder.resolve("processes/contract-lifecycle.bpmn"), changed());
        Files.write(folder.resolve("odd.bpmn"), new byte[] {'<', (byte) 0xE9, '>'});
        Files.write(folder.resolve("huge.bpmn"), new byte[XmlReader.LONGEST_TEXT + 1]);
        assertThatThrownBy(() -> versionsAfter(ownModels())).hasRootCauseInstanceOf(FaultyModels.class);
        assertThat(output)
                .contains("deux fichiers de ce nom")
                .contains("n’est pas en UTF-8")
                .contains("dépasse 2 Mo");
    }
}
