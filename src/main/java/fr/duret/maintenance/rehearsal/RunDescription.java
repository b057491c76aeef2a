package fr.duret.maintenance.rehearsal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import fr.duret.maintenance.shared.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Says which models, whose contracts and which habits a rehearsal was about, so that two can be told apart. */
record RunDescription(RehearsalOptions options, Habits habits) {

    private static final String[] MODELS = {
        "classpath*:processes/*.bpmn", "classpath*:processes/*.dmn", "classpath*:forms/*.form"
    };
    private static final ObjectMapper JSON = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);

    String json() {
        Map<String, Object> run = new LinkedHashMap<>();
        run.put("period", options.period().toString());
        run.put("from", options.from().toString());
        run.put("to", options.to().toString());
        run.put("seed", options.seed());
        run.put("company", options.files().isPresent() ? "files" : "demo");
        options.processes().ifPresent(folder -> run.put("processes", folder.toString()));
        run.put("files", files());
        run.put("models", models());
        run.put("habits", habits);
        try {
            return JSON.writeValueAsString(run);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private Map<String, String> files() {
        Map<String, String> hashes = new TreeMap<>();
        options.files()
                .ifPresent(files -> Stream.of(
                                Stream.of(files.customers(), files.contracts()),
                                files.sites().stream(),
                                files.technicians().stream())
                        .flatMap(paths -> paths)
                        .forEach(file -> hashes.put(file.getFileName().toString(), hash(file))));
        return hashes;
    }

    /** What is built in, replaced by name by what the folder holds. */
    private Map<String, String> models() {
        Map<String, String> hashes = new TreeMap<>();
        try {
            for (String pattern : MODELS) {
                for (Resource model : new PathMatchingResourcePatternResolver().getResources(pattern)) {
                    try (InputStream content = model.getInputStream()) {
                        hashes.put(Objects.requireNonNull(model.getFilename()), Sha256.hex(content.readAllBytes()));
                    }
                }
            }
            if (options.processes().isPresent()) {
                try (Stream<Path> edited = Files.walk(options.processes().get(), 2)) {
                    edited.filter(file -> file.toString().matches(".*\\.(bpmn|dmn|form)"))
                            .forEach(file -> hashes.put(file.getFileName().toString(), hash(file)));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The models cannot be read", e);
        }
        return hashes;
    }

    private static String hash(Path file) {
        try {
            return Sha256.hex(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException("The file " + file + " cannot be read", e);
        }
    }
}
