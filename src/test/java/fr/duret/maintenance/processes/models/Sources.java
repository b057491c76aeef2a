package fr.duret.maintenance.processes.models;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What the sources of the catalogue really do, to be held against what they declare. */
final class Sources {

    private static final Pattern ERROR = Pattern.compile("new BpmnError\\(\\s*\"(\\w+)\"");
    private static final Pattern GIVEN = Pattern.compile("setVariable(?:Local)?\\(\\s*\"(\\w+)\"");

    private static final Pattern WORDED = Pattern.compile("\\btask\\.setVariablesLocal\\(\\s*(\\w+)\\.\\w+\\(");

    /** What several capabilities have a task show. */
    private static final Pattern SHARED = Pattern.compile("\\b(ShownPhone|InterventionOnTask)\\b");

    private static final Pattern SHOWN = Pattern.compile("\"(shown\\w+)\"");

    private Sources() {}

    static Set<String> raised(Class<?> type) {
        return found(ERROR, textOf(type));
    }

    /** What it sets by itself, and what classes beside it word or set for it. */
    static Set<String> given(Class<?> type) {
        return given(type.getName());
    }

    private static Set<String> given(String type) {
        String text = textOf(type);
        String folder = type.substring(0, type.lastIndexOf('.') + 1);
        Set<String> given = found(GIVEN, text);
        found(WORDED, text).forEach(words -> given.addAll(found(SHOWN, textOf(folder + words))));
        found(SHARED, text).stream()
                .filter(shared -> !type.endsWith("." + shared))
                .forEach(shared -> given.addAll(given(folder + shared)));
        return given;
    }

    static String textOf(Class<?> type) {
        return textOf(type.getName());
    }

    private static String textOf(String type) {
        try {
            return Files.readString(Path.of("src/main/java", type.replace('.', '/') + ".java"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> found(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
