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
    private static final Pattern SHOWN = Pattern.compile("\"(shown\\w+)\"");

    private Sources() {}

    static Set<String> raised(Class<?> type) {
        return found(ERROR, textOf(type));
    }

    /** What it sets by itself, and what a class beside it words for it. */
    static Set<String> given(Class<?> type) {
        Set<String> given = found(GIVEN, textOf(type));
        found(WORDED, textOf(type)).forEach(words -> given.addAll(found(SHOWN, textOf(beside(type, words)))));
        return given;
    }

    private static String beside(Class<?> type, String name) {
        return type.getPackageName() + "." + name;
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
