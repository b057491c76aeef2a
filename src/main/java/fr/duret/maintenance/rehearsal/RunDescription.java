package fr.duret.maintenance.rehearsal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import fr.duret.maintenance.processes.models.ModelFile;
import fr.duret.maintenance.shared.Sha256;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Says which models, whose contracts and which habits a rehearsal was about, so that two can be told apart. */
record RunDescription(RehearsalOptions options, Habits habits, Collection<ModelFile> models) {

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
        run.put("models", hashes());
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

    private Map<String, String> hashes() {
        Map<String, String> hashes = new TreeMap<>();
        models.forEach(model -> hashes.put(model.name(), Sha256.hex(model.text())));
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
