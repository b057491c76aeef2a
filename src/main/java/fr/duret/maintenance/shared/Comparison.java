package fr.duret.maintenance.shared;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A batch of drafts held against what is registered already.
 *
 * @param unknown drafts of what is not registered yet
 * @param changed what is registered, with the draft that says something else of it
 * @param unchanged how many drafts say what is registered already
 */
public record Comparison<D extends Referenced, E extends Referenced>(
        List<D> unknown, Map<E, D> changed, int unchanged) {

    /** Compares each draft with what bears its reference; no reference may come twice in the batch. */
    public static <D extends Referenced, E extends Referenced> Comparison<D, E> of(
            List<D> drafts, Collection<E> registered, BiPredicate<E, D> saysTheSame) {
        Map<String, E> known =
                registered.stream().collect(Collectors.toMap(Referenced::reference, Function.identity()));
        List<D> unknown = new ArrayList<>();
        Map<E, D> changed = new LinkedHashMap<>();
        int unchanged = 0;
        for (D draft : drafts) {
            @Nullable E entry = known.get(draft.reference());
            if (entry == null) {
                unknown.add(draft);
            } else if (saysTheSame.test(entry, draft)) {
                unchanged++;
            } else {
                changed.put(entry, draft);
            }
        }
        return new Comparison<>(unknown, changed, unchanged);
    }

    public RegisterCounts counts() {
        return new RegisterCounts(unknown.size(), changed.size(), unchanged);
    }
}
