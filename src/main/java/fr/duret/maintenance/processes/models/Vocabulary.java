package fr.duret.maintenance.processes.models;

import static java.util.stream.Collectors.toMap;

import fr.duret.maintenance.processes.capability.Capability;
import fr.duret.maintenance.processes.engine.StaffGroups;
import fr.duret.maintenance.processes.lifecycle.DomainMessage;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;

/**
 * All that a model may name: the catalogue, the groups, what the application says, and what Camunda Modeler offers.
 *
 * @param capabilities the classes of the catalogue by the names that expressions use
 * @param groups to whom the engine can offer a task
 * @param templates the element templates by their ids
 * @param letters what can be written to customers, by the keys of the message templates
 */
record Vocabulary(
        Map<String, Class<?>> capabilities,
        Set<String> groups,
        Map<String, ElementTemplate> templates,
        Map<String, Letter> letters) {

    /**
     * A message template, as far as a model needs to know it.
     *
     * @param channels by which it can leave
     */
    record Letter(String title, Set<String> channels) {}

    /** With these capabilities, and the element templates and messages that the application brings. */
    private static Vocabulary of(Map<String, Class<?>> capabilities) {
        return new Vocabulary(
                Map.copyOf(capabilities),
                StaffGroups.all(),
                resources("processes/element-templates/*.json")
                        .map(file -> ElementTemplate.read(String.valueOf(file.getFilename()), text(file)))
                        .collect(toMap(ElementTemplate::id, template -> template, (first, same) -> first)),
                resources("messages/*/template.properties")
                        .collect(
                                toMap(Vocabulary::folderOf, Vocabulary::letter, (first, same) -> first, TreeMap::new)));
    }

    /** As the application stands. */
    static Vocabulary ofTheApplication() {
        ClassPathScanningCandidateComponentProvider scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(Capability.class));
        return of(scanner.findCandidateComponents("fr.duret.maintenance").stream()
                .<Class<?>>map(found -> ClassUtils.resolveClassName(String.valueOf(found.getBeanClassName()), null))
                .collect(toMap(type -> declared(type).value(), type -> type)));
    }

    boolean isDelegate(String name) {
        return JavaDelegate.class.isAssignableFrom(capabilities.getOrDefault(name, Object.class));
    }

    boolean isTaskListener(String name) {
        return TaskListener.class.isAssignableFrom(capabilities.getOrDefault(name, Object.class));
    }

    /** The errors with which that capability says that the business says no. */
    Set<String> errorsOf(String name) {
        Class<?> type = capabilities.get(name);
        return type == null ? Set.of() : Set.of(declared(type).raises());
    }

    /** All errors that any capability raises. */
    Set<String> errors() {
        return capabilities.keySet().stream()
                .flatMap(name -> errorsOf(name).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The variables that a model finds because the application or a capability leaves them there. */
    Set<String> variables() {
        Set<String> variables = new TreeSet<>();
        capabilities
                .values()
                .forEach(type -> variables.addAll(List.of(declared(type).gives())));
        Arrays.stream(DomainMessage.values()).forEach(message -> variables.addAll(message.variables()));
        return variables;
    }

    static Set<String> messages(boolean starting) {
        return Arrays.stream(DomainMessage.values())
                .filter(message -> message.starting() == starting)
                .map(DomainMessage::key)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    static Capability declared(Class<?> type) {
        Capability declared = type.getAnnotation(Capability.class);
        if (declared == null) {
            throw new IllegalArgumentException(type + " is no capability");
        }
        return declared;
    }

    private static Stream<Resource> resources(String pattern) {
        try {
            return Arrays.stream(new PathMatchingResourcePatternResolver().getResources("classpath*:" + pattern));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Resource file) {
        try {
            return file.getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String folderOf(Resource descriptor) {
        try {
            String[] path = descriptor.getURL().getPath().split("/");
            return path[path.length - 2];
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Letter letter(Resource descriptor) {
        try (Reader reader = new InputStreamReader(descriptor.getInputStream(), StandardCharsets.UTF_8)) {
            Properties read = new Properties();
            read.load(reader);
            return new Letter(
                    read.getProperty("title", ""),
                    Set.of(read.getProperty("channels", "").split("\\s*,\\s*")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
