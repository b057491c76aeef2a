package fr.duret.maintenance.processes.models;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.spring.boot.starter.CamundaBpmAutoConfiguration;
import org.junit.jupiter.api.BeforeEach;
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
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.jdbc.core.JdbcTemplate;

/** What the plays of a node's start have in common: one database for a test, and nodes that start on it. */
@ExtendWith(OutputCaptureExtension.class)
abstract class NodeStartPlay {

    static final String LIFECYCLE = "contract-lifecycle";
    static final Drawings DRAWINGS = Drawings.ofTheProject();

    private static final EmbeddedPostgres POSTGRES = postgres();

    @TempDir
    Path folder;

    private String database = "";

    /** One server for all of them: it ends with this process. */
    private static EmbeddedPostgres postgres() {
        try {
            return EmbeddedPostgres.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @BeforeEach
    void makeDatabase(TestInfo test) {
        database = test.getTestMethod().orElseThrow().getName().toLowerCase(Locale.ROOT);
        new JdbcTemplate(POSTGRES.getPostgresDatabase()).execute("CREATE DATABASE " + database);
    }

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

    ConfigurableApplicationContext start(String... settings) {
        return new SpringApplicationBuilder(Node.class)
                .web(WebApplicationType.NONE)
                .profiles("test")
                .properties(
                        "spring.datasource.url=" + POSTGRES.getJdbcUrl("postgres", database),
                        "duret.postgres.embedded=false")
                .run(settings);
    }

    String ownModels() {
        return "--duret.processes.folder=" + folder;
    }

    /** What stands in the engine after a start: « contract-lifecycle 2 dossier » and so on. */
    List<String> versionsAfter(String... settings) {
        try (ConfigurableApplicationContext node = start(settings)) {
            return versions(node);
        }
    }

    /** Of the two processes that the tests change or leave alone: « contract-lifecycle 2 dossier ». */
    static List<String> versions(ConfigurableApplicationContext node) {
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

    static String changed() {
        return DRAWINGS.with(LIFECYCLE + ".bpmn", "name=\"Confirmer le renouvellement\"", "name=\"Confirmer\"")
                .text(LIFECYCLE + ".bpmn");
    }
}
