package fr.duret.maintenance.processes.models;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.repository.ResourceDefinition;
import org.springframework.stereotype.Service;

/** The models and forms that are in force now, whoever deployed them last. */
@Service
public class ModelsInForce {

    private final Models models;
    private final ProcessEngineConfigurationImpl engine;

    ModelsInForce(Models models, ProcessEngineConfigurationImpl engine) {
        this.models = models;
        this.engine = engine;
    }

    /** Each by its newest version in the engine; what was never deployed, as this installation brings it. */
    public Collection<ModelFile> files() {
        RepositoryService repository = engine.getRepositoryService();
        Map<String, ModelFile> files = new TreeMap<>();
        models.current().forEach(file -> files.put(file.name(), file));
        Set<String> seen = new HashSet<>();
        Stream.<ResourceDefinition>concat(
                        repository.createDecisionDefinitionQuery().latestVersion().list().stream(),
                        repository.createProcessDefinitionQuery().latestVersion().list().stream())
                .filter(definition -> files.containsKey(definition.getResourceName())
                        || definition.getResourceName().equals(definition.getKey() + ".bpmn")
                        || definition.getResourceName().equals(definition.getKey() + ".dmn"))
                .map(ResourceDefinition::getDeploymentId)
                .filter(seen::add)
                .forEach(deployment -> files(repository, deployment).forEach(file -> files.put(file.name(), file)));
        return List.copyOf(files.values());
    }

    private static Stream<ModelFile> files(RepositoryService repository, String deployment) {
        return repository.getDeploymentResources(deployment).stream()
                .map(resource ->
                        new ModelFile(resource.getName(), new String(resource.getBytes(), StandardCharsets.UTF_8)));
    }
}
