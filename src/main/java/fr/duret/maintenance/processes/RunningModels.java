package fr.duret.maintenance.processes;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.Resource;
import org.springframework.stereotype.Service;

/** The models and forms that the engine works by at this moment, as files. */
@Service
public class RunningModels {

    private final RepositoryService repository;

    RunningModels(RepositoryService repository) {
        this.repository = repository;
    }

    /** The newest deployed content of each file, by its name without a folder. */
    public Map<String, byte[]> files() {
        Map<String, Resource> newest = new TreeMap<>();
        repository
                .createDeploymentQuery()
                .orderByDeploymentTime()
                .asc()
                .list()
                .forEach(deployment -> repository
                        .getDeploymentResources(deployment.getId())
                        .forEach(resource -> newest.put(fileName(resource), resource)));
        Map<String, byte[]> files = new TreeMap<>();
        newest.forEach((name, resource) -> {
            if (name.endsWith(".bpmn") || name.endsWith(".dmn") || name.endsWith(".form")) {
                files.put(name, content(resource));
            }
        });
        return files;
    }

    private static String fileName(Resource resource) {
        String name = resource.getName();
        return name.substring(name.lastIndexOf('/') + 1);
    }

    private byte[] content(Resource resource) {
        try (InputStream content = repository.getResourceAsStreamById(resource.getDeploymentId(), resource.getId())) {
            return content.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("The deployed file " + resource.getName() + " cannot be read", e);
        }
    }
}
