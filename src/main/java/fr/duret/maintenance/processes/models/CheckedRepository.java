package fr.duret.maintenance.processes.models;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.camunda.bpm.engine.impl.RepositoryServiceImpl;
import org.camunda.bpm.engine.impl.persistence.entity.ResourceEntity;
import org.camunda.bpm.engine.impl.repository.DeploymentBuilderImpl;
import org.camunda.bpm.engine.repository.DeploymentWithDefinitions;
import org.camunda.bpm.engine.repository.Resource;
import org.springframework.beans.factory.ObjectProvider;

/**
 * The one way into the engine for models, whoever brings them: Camunda Modeler, Cockpit, a program or the back office.
 * Nothing faulty gets past, and a process brings along the forms that it binds.
 */
final class CheckedRepository extends RepositoryServiceImpl {

    private final ObjectProvider<ModelCheck> check;

    CheckedRepository(ObjectProvider<ModelCheck> check) {
        this.check = check;
    }

    @Override
    public DeploymentWithDefinitions deployWithResult(DeploymentBuilderImpl builder) {
        Map<String, ModelFile> brought = new TreeMap<>();
        again(builder).forEach(resource -> brought.put(resource.getName(), file(resource)));
        Map<String, ResourceEntity> added = builder.getDeployment().getResources();
        if (added != null) {
            added.values().forEach(resource -> brought.put(resource.getName(), file(resource)));
        }
        List<Finding> findings = check.getObject().check(brought.values());
        if (!findings.isEmpty()) {
            throw new RefusedDeployment(findings);
        }
        check.getObject().companions(brought).forEach(file -> builder.addString(file.name(), file.text()));
        if (builder.isDuplicateFilterEnabled()) {
            // One changed file brings all of its deployment along: a form left out would be lost to its process.
            builder.enableDuplicateFiltering(false);
        }
        return super.deployWithResult(builder);
    }

    /** What of earlier deployments shall be deployed once more. */
    private List<Resource> again(DeploymentBuilderImpl builder) {
        List<Resource> resources = new ArrayList<>();
        builder.getDeployments().forEach(id -> resources.addAll(getDeploymentResources(id)));
        builder.getDeploymentResourcesById()
                .forEach((id, wanted) -> getDeploymentResources(id).stream()
                        .filter(resource -> wanted.contains(resource.getId()))
                        .forEach(resources::add));
        builder.getDeploymentResourcesByName()
                .forEach((id, wanted) -> getDeploymentResources(id).stream()
                        .filter(resource -> wanted.contains(resource.getName()))
                        .forEach(resources::add));
        return resources;
    }

    private static ModelFile file(Resource resource) {
        return new ModelFile(resource.getName(), text(resource));
    }

    static String text(Resource resource) {
        return new String(resource.getBytes(), StandardCharsets.UTF_8);
    }
}
