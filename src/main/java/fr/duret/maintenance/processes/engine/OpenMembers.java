package fr.duret.maintenance.processes.engine;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.BaseDelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.impl.juel.jakarta.el.BeanELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.camunda.bpm.impl.juel.jakarta.el.ELException;
import org.jspecify.annotations.Nullable;
import org.springframework.util.ClassUtils;
import org.springframework.util.StringUtils;

/**
 * Lets expressions read and call members of values (text, numbers, dates, collections), of the application's own
 * classes and of the execution or task at hand, and of nothing else. An expression reaches from a bean or a text to
 * classes, class loaders and the engine's own configuration otherwise, and with these to everything on the machine.
 */
final class OpenMembers extends BeanELResolver {

    private static final Set<String> OPEN_PACKAGES = Set.of(
            "java.math",
            "java.time",
            "java.time.chrono",
            "java.time.temporal",
            "java.util",
            "org.joda.time",
            "org.joda.time.base");
    private static final String OWN_PACKAGE = "fr.duret.maintenance.";
    private static final List<Class<?>> OPEN_TEXT =
            List.of(String.class, CharSequence.class, Comparable.class, Boolean.class, Character.class, Enum.class);
    private static final Set<String> SCOPE_MEMBERS = Stream.of(
                    VariableScope.class, BaseDelegateExecution.class, DelegateExecution.class, DelegateTask.class)
            .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
            .map(Method::getName)
            .collect(Collectors.toUnmodifiableSet());

    OpenMembers() {
        super(true);
    }

    @Override
    public @Nullable Object getValue(ELContext context, @Nullable Object base, Object property) {
        if (base != null) {
            String name = StringUtils.capitalize(String.valueOf(property));
            ensureOpen(base, Set.of("get" + name, "is" + name), String.valueOf(property));
        }
        return super.getValue(context, base, property);
    }

    @Override
    public @Nullable Object invoke(
            ELContext context,
            @Nullable Object base,
            Object method,
            Class<?> @Nullable [] paramTypes,
            @Nullable Object @Nullable [] params) {
        if (base != null) {
            String name = String.valueOf(method);
            ensureOpen(base, Set.of(name), name);
        }
        return super.invoke(context, base, method, paramTypes, params);
    }

    private static void ensureOpen(Object base, Set<String> methods, String member) {
        Class<?> type = ClassUtils.getUserClass(base);
        boolean open = base instanceof VariableScope
                ? SCOPE_MEMBERS.containsAll(
                        named(type, methods).map(Method::getName).toList())
                : named(type, methods).map(Method::getDeclaringClass).allMatch(OpenMembers::isOpen);
        if (!open) {
            throw new ELException("« " + member + " » of " + type.getName()
                    + " is closed to expressions: use a variable or a capability of the catalogue");
        }
    }

    private static Stream<Method> named(Class<?> type, Set<String> names) {
        return Arrays.stream(type.getMethods()).filter(method -> names.contains(method.getName()));
    }

    private static boolean isOpen(Class<?> declaring) {
        return declaring.getName().startsWith(OWN_PACKAGE)
                || OPEN_PACKAGES.contains(declaring.getPackageName())
                || Number.class.isAssignableFrom(declaring)
                || OPEN_TEXT.contains(declaring);
    }
}
