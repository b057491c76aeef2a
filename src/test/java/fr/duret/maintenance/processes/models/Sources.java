package fr.duret.maintenance.processes.models;

import static java.util.stream.Collectors.toMap;

import fr.duret.maintenance.processes.capability.Capability;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;

/** What the sources of the catalogue really do, to be held against what they declare. */
final class Sources {

    private static final Pattern ERROR = Pattern.compile("new BpmnError\\(\\s*\"(\\w+)\"");
    private static final Pattern GIVEN = Pattern.compile("setVariable(?:Local)?\\(\\s*\"(\\w+)\"");

    private Sources() {}

    /** The classes of the catalogue by the names that expressions use. */
    static Map<String, Class<?>> catalogue() {
        ClassPathScanningCandidateComponentProvider scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(Capability.class));
        return scanner.findCandidateComponents("fr.duret.maintenance").stream()
                .<Class<?>>map(found -> ClassUtils.resolveClassName(String.valueOf(found.getBeanClassName()), null))
                .collect(toMap(type -> Vocabulary.declared(type).value(), type -> type));
    }

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
