package fr.duret.maintenance.processes.workshop;

import fr.duret.maintenance.processes.workshop.ElementChange.Detail;
import fr.duret.maintenance.processes.workshop.ElementChange.Fate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Compares two versions of a model by what their elements mean, element by element, whatever their order is. */
public final class ModelDiff {

    private ModelDiff() {}

    /**
     * What the second version says differently from the first.
     *
     * @param before the text of the first, or nothing if the model is new
     * @throws UnreadableModel if one of them cannot be read as a model of its kind
     */
    public static ModelChanges between(ModelKind kind, @Nullable String before, String after) {
        if (after.equals(before)) {
            return new ModelChanges(true, List.of());
        }
        Map<String, Part> old = before == null ? Map.of() : parts(kind, before);
        return new ModelChanges(false, compare(old, parts(kind, after)));
    }

    static Map<String, Part> parts(ModelKind kind, String text) {
        return switch (kind) {
            case PROCESS -> BpmnParts.read(text);
            case DECISION -> DmnParts.read(text);
            case FORM -> FormParts.read(text);
        };
    }

    private static List<ElementChange> compare(Map<String, Part> before, Map<String, Part> after) {
        List<ElementChange> changes = new ArrayList<>();
        after.forEach((id, part) -> {
            Part old = before.get(id);
            if (old == null) {
                changes.add(change(Fate.ADDED, part, List.of()));
            } else {
                List<Detail> details = details(old.facts(), part.facts());
                if (!details.isEmpty()) {
                    changes.add(change(Fate.CHANGED, part, details));
                }
            }
        });
        before.forEach((id, part) -> {
            if (!after.containsKey(id)) {
                changes.add(change(Fate.REMOVED, part, List.of()));
            }
        });
        return List.copyOf(changes);
    }

    private static List<Detail> details(Map<String, String> before, Map<String, String> after) {
        Set<String> names = new LinkedHashSet<>(new LinkedHashMap<>(after).keySet());
        names.addAll(before.keySet());
        return names.stream()
                .filter(name -> !Objects.equals(before.get(name), after.get(name)))
                .map(name -> new Detail(name, before.get(name), after.get(name)))
                .toList();
    }

    private static ElementChange change(Fate fate, Part part, List<Detail> details) {
        return new ElementChange(fate, part.id(), part.type(), part.label(), part.link(), details);
    }
}
