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
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;

/**
 * What the application offers to models, read from its classes and their sources.
 *
 * @param capabilities the catalogue by the names that expressions use
 * @param sources the sources of those classes, by the same names
 * @param starting the messages with which the domain starts a process
 * @param telling the messages by which the domain tells a running one what happened
 * @param groups to whom the engine can offer a task
 */
record Code(
        Map<String, Class<?>> capabilities,
        Map<String, String> sources,
        Set<String> starting,
        Set<String> telling,
        Set<String> groups) {

    private static final Path PROCESSES = Path.of("src/main/java/fr/duret/maintenance/processes");
    private static final Pattern START = Pattern.compile("\\bengine\\.start\\(\\s*\"(\\w+)\"");
    private static final Pattern TELL = Pattern.compile("\\bengine\\.tell\\(\\s*\"(\\w+)\"");
    private static final Pattern GROUP = Pattern.compile("static final String \\w+ = \"([\\w-]+)\"");
    private static final Pattern ERROR = Pattern.compile("new BpmnError\\(\\s*\"(\\w+)\"");

    static Code ofTheApplication() {
        Map<String, Class<?>> capabilities = catalogue();
        String domain = text(PROCESSES.resolve("lifecycle"));
        return new Code(
                capabilities,
                capabilities.entrySet().stream().collect(toMap(Map.Entry::getKey, entry -> sourceOf(entry.getValue()))),
                found(START, domain),
                found(TELL, domain),
                found(GROUP, text(PROCESSES.resolve("engine/StaffGroups.java"))));
    }

    boolean isDelegate(String name) {
        return JavaDelegate.class.isAssignableFrom(capabilities.getOrDefault(name, Object.class));
    }

    boolean isTaskListener(String name) {
        return TaskListener.class.isAssignableFrom(capabilities.getOrDefault(name, Object.class));
    }

    /** The errors with which that capability says that the business says no. */
    Set<String> errorsOf(String name) {
        return found(ERROR, sources.getOrDefault(name, ""));
    }

    /** All errors that any capability raises. */
    Set<String> errors() {
        return sources.keySet().stream()
                .flatMap(name -> errorsOf(name).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Map<String, Class<?>> catalogue() {
        ClassPathScanningCandidateComponentProvider scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(Capability.class));
        return scanner.findCandidateComponents("fr.duret.maintenance").stream()
                .<Class<?>>map(found -> ClassUtils.resolveClassName(String.valueOf(found.getBeanClassName()), null))
                .collect(toMap(type -> type.getAnnotation(Capability.class).value(), type -> type));
    }

    private static Set<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(match -> match.group(1)).collect(Collectors.toSet());
    }

    private static String sourceOf(Class<?> type) {
        return text(Path.of("src/main/java", type.getName().replace('.', '/') + ".java"));
    }

    private static String text(Path path) {
        try (Stream<Path> files = Files.walk(path)) {
            StringBuilder all = new StringBuilder();
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                all.append(Files.readString(file));
            }
            return all.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
