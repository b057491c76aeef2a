package fr.duret.maintenance.processes.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.DeployCmd;
import org.camunda.bpm.engine.impl.repository.DeploymentBuilderImpl;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.repository.Resource;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;

/** Nodes that start on one database, again and again, with and without a folder of models. */
class StartDeploymentTest extends NodeStartPlay {

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

    private static ProcessDefinition newest(RepositoryService repository) {
        return repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(LIFECYCLE)
                .latestVersion()
                .singleResult();
    }
}
