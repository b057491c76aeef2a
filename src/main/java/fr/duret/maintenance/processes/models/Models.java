package fr.duret.maintenance.processes.models;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Service;

/** The models and forms that this installation brings: those delivered with it, and those in its folder of models. */
@Service
public class Models {

    /** The source of deployments of what the application brings itself. */
    public static final String DELIVERED = "livraison";

    /** The source of deployments of what lies in the folder of models. */
    public static final String FOLDER = "dossier";

    private static final List<String> PATTERNS =
            List.of("classpath*:processes/*.bpmn", "classpath*:processes/*.dmn", "classpath*:forms/*.form");

    private final Map<String, ModelFile> files = new TreeMap<>();
    private final Set<String> fromFolder;

    Models(ModelProperties properties) {
        delivered().forEach(file -> files.put(file.name(), file));
        Path folder = properties.folder();
        Map<String, ModelFile> own = folder == null ? Map.of() : ModelFolder.read(folder);
        files.putAll(own);
        fromFolder = Set.copyOf(own.keySet());
    }

    /** What this installation runs as long as nobody deploys anything else, in the order of the names. */
    public Collection<ModelFile> current() {
        return List.copyOf(files.values());
    }

    /** Whether that file comes from the folder of models. */
    boolean isFromFolder(String name) {
        return fromFolder.contains(name);
    }

    static List<ModelFile> delivered() {
        PathMatchingResourcePatternResolver resources = new PathMatchingResourcePatternResolver();
        Map<String, ModelFile> delivered = new TreeMap<>();
        try {
            for (String pattern : PATTERNS) {
                for (Resource resource : resources.getResources(pattern)) {
                    String name = String.valueOf(resource.getFilename());
                    delivered.put(name, new ModelFile(name, resource.getContentAsString(StandardCharsets.UTF_8)));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The delivered models cannot be read", e);
        }
        return List.copyOf(delivered.values());
    }
}
