package fr.duret.maintenance.processes.models;

import static java.util.stream.Collectors.toMap;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All that process admins draw and write, as it lies in the folders: models, forms, element templates, messages. */
final class Drawings {

    private static final Pattern MESSAGE = Pattern.compile("src/main/resources/messages/([^/]+)/template\\.properties");

    private final Map<String, String> texts;

    private Drawings(Map<String, String> texts) {
        this.texts = texts;
    }

    static Drawings ofTheProject() {
        Map<String, String> texts = new TreeMap<>();
        for (String folder : List.of("processes", "forms", "src/main/resources/messages")) {
            try (Stream<Path> files = Files.walk(Path.of(folder))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    texts.put(file.toString().replace('\\', '/'), Files.readString(file));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return new Drawings(texts);
    }

    /** The same, but for a change in one file. */
    Drawings with(String file, String before, String after) {
        String text = texts.getOrDefault(file, "");
        if (!text.contains(before)) {
            throw new IllegalArgumentException(file + " does not say " + before);
        }
        Map<String, String> changed = new TreeMap<>(texts);
        changed.put(file, text.replace(before, after));
        return new Drawings(changed);
    }

    Drawings without(String file) {
        Map<String, String> fewer = new TreeMap<>(texts);
        if (fewer.remove(file) == null) {
            throw new IllegalArgumentException("There is no " + file);
        }
        return new Drawings(fewer);
    }

    List<Model> processes() {
        return files(".bpmn")
                .map(file -> Model.read(file.getKey(), file.getValue()))
                .toList();
    }

    List<Model> decisions() {
        return files(".dmn")
                .map(file -> Model.read(file.getKey(), file.getValue()))
                .toList();
    }

    Set<String> decisionIds() {
        return decisions().stream()
                .flatMap(model -> model.values("//dmn:decision", "id").stream())
                .collect(Collectors.toSet());
    }

    Set<String> formIds() {
        return files(".form")
                .map(file -> formId(file.getKey(), file.getValue()))
                .collect(Collectors.toSet());
    }

    List<ElementTemplate> templates() {
        return files(".json")
                .map(file -> ElementTemplate.read(file.getKey(), file.getValue()))
                .toList();
    }

    /** The titles of the message templates by their keys. */
    Map<String, String> messages() {
        return texts.entrySet().stream()
                .filter(file -> MESSAGE.matcher(file.getKey()).matches())
                .collect(toMap(
                        file -> MESSAGE.matcher(file.getKey()).replaceFirst("$1"), file -> title(file.getValue())));
    }

    private Stream<Map.Entry<String, String>> files(String ending) {
        return texts.entrySet().stream().filter(file -> file.getKey().endsWith(ending));
    }

    private static String formId(String file, String json) {
        try {
            return new ObjectMapper().readTree(json).path("id").asText();
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(file + " cannot be read", e);
        }
    }

    private static String title(String properties) {
        try {
            Properties read = new Properties();
            read.load(new StringReader(properties));
            return read.getProperty("title", "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
