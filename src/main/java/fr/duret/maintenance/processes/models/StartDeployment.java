package fr.duret.maintenance.processes.models;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.DeployCmd;
import org.camunda.bpm.engine.impl.repository.DeploymentBuilderImpl;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.repository.Resource;
import org.camunda.bpm.engine.repository.ResourceDefinition;
import org.camunda.bpm.spring.boot.starter.configuration.impl.AbstractCamundaConfiguration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Deploys at every start the models that this installation brings, once they have passed the check, and only those that
 * differ from what an earlier start brought; what somebody else has deployed since stays in force.
 */
@Component
class StartDeployment extends AbstractCamundaConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(StartDeployment.class);
    private static final Set<String> AT_START = Set.of(Models.DELIVERED, Models.FOLDER);

    private final Models models;
    private final ObjectProvider<ModelCheck> check;

    StartDeployment(Models models, ObjectProvider<ModelCheck> check) {
        this.models = models;
        this.check = check;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setRepositoryService(new CheckedRepository(check));
    }

    @Override
    public void postProcessEngineBuild(ProcessEngine engine) {
        try {
            ProcessEngineConfigurationImpl configuration =
                    (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
            List<Finding> findings = ModelCheck.findings(
                    models.current(), models.current(), Vocabulary.ofTheApplication(), configuration);
            if (!findings.isEmpty()) {
                throw new FaultyModels(findings);
            }
            deploy(configuration);
        } catch (RuntimeException e) {
            engine.close();
            throw e;
        }
    }

    /** In one transaction, behind the lock that all nodes share: a second node sees what the first has deployed. */
    private void deploy(ProcessEngineConfigurationImpl engine) {
        engine.getCommandExecutorTxRequired().execute(context -> {
            context.getPropertyManager().acquireExclusiveLock();
            Bundle.of(models.current()).stream()
                    .filter(bundle -> differs(engine.getRepositoryService(), bundle))
                    .forEach(bundle -> {
                        LOG.info("Deploying {} as {}", bundle.name(), source(bundle));
                        new DeployCmd(builder(engine.getRepositoryService(), bundle)).execute(context);
                    });
            return null;
        });
    }

    private static boolean differs(RepositoryService repository, Bundle bundle) {
        return earlier(repository, bundle)
                .filter(deployment -> AT_START.contains(String.valueOf(deployment.getSource())))
                .findFirst()
                .map(last -> !texts(repository, last).equals(texts(bundle)))
                .orElse(true);
    }

    /** The deployments of that bundle, the newest first. Versions tell their order; times do not where time is moved. */
    private static Stream<Deployment> earlier(RepositoryService repository, Bundle bundle) {
        ModelFile main = bundle.files().get(0);
        Stream<? extends ResourceDefinition> versions = switch (main.kind()) {
            case "bpmn" ->
                repository
                        .createProcessDefinitionQuery()
                        .processDefinitionKey(main.stem())
                        .orderByProcessDefinitionVersion()
                        .desc()
                        .list()
                        .stream();
            case "dmn" ->
                repository
                        .createDecisionDefinitionQuery()
                        .decisionDefinitionKey(main.stem())
                        .orderByDecisionDefinitionVersion()
                        .desc()
                        .list()
                        .stream();
            default -> Stream.empty();
        };
        Stream<Deployment> ofForm = "form".equals(main.kind())
                ? repository
                        .createDeploymentQuery()
                        .deploymentName(bundle.name())
                        .orderByDeploymentTime()
                        .desc()
                        .list()
                        .stream()
                : Stream.empty();
        return Stream.concat(
                versions.map(version -> repository
                        .createDeploymentQuery()
                        .deploymentId(version.getDeploymentId())
                        .singleResult()),
                ofForm);
    }

    private static Map<String, String> texts(RepositoryService repository, Deployment deployment) {
        return repository.getDeploymentResources(deployment.getId()).stream()
                .collect(Collectors.toMap(Resource::getName, CheckedRepository::text));
    }

    private static Map<String, String> texts(Bundle bundle) {
        return bundle.files().stream().collect(Collectors.toMap(ModelFile::name, ModelFile::text));
    }

    private DeploymentBuilderImpl builder(RepositoryService repository, Bundle bundle) {
        DeploymentBuilder builder =
                repository.createDeployment().name(bundle.name()).source(source(bundle));
        bundle.files().forEach(file -> builder.addString(file.name(), file.text()));
        return (DeploymentBuilderImpl) builder;
    }

    private String source(Bundle bundle) {
        return bundle.files().stream().anyMatch(file -> models.isFromFolder(file.name()))
                ? Models.FOLDER
                : Models.DELIVERED;
    }
}
