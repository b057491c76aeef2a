package fr.duret.maintenance.processes.engine;

import fr.duret.maintenance.processes.capability.Capability;
import java.util.AbstractMap;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ListableBeanFactory;

/**
 * The capabilities by their names in the models: all that an expression can call by name. They are made when first
 * called, because they need services that in turn need the engine.
 */
final class Catalogue extends AbstractMap<Object, Object> {

    private final ListableBeanFactory beans;
    private @Nullable Set<String> names;

    Catalogue(ListableBeanFactory beans) {
        this.beans = beans;
    }

    private synchronized Set<String> names() {
        if (names == null) {
            names = Arrays.stream(beans.getBeanNamesForAnnotation(Capability.class))
                    .collect(Collectors.toUnmodifiableSet());
        }
        return names;
    }

    @Override
    public boolean containsKey(@Nullable Object name) {
        return name instanceof String && names().contains(name);
    }

    @Override
    public @Nullable Object get(@Nullable Object name) {
        return containsKey(name) ? beans.getBean(String.valueOf(name)) : null;
    }

    @Override
    public Set<Entry<Object, Object>> entrySet() {
        return names().stream()
                .map(name -> Map.<Object, Object>entry(name, beans.getBean(name)))
                .collect(Collectors.toUnmodifiableSet());
    }
}
