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

    private Sources() {}

    static Set<String> raised(Class<?> type) {
        return found(ERROR, textOf(type));
    }

    static Set<String> given(Class<?> type) {
        return found(GIVEN, textOf(type));
    }

    static String textOf(Class<?> type) {
        try {
            return Files.readString(Path.of("src/main/java", type.getName().replace('.', '/') + ".java"));
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
