package fr.duret.maintenance.planning;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a visit is where it is, or is not where one might have it.
 *
 * @param alternative the place that it was compared with; none if there is no other
 * @param sentence the answer in French
 * @param reasons what makes the difference, the weightiest first
 */
public record Explanation(@Nullable Placement alternative, String sentence, List<Reason> reasons) {

    public Explanation {
        reasons = List.copyOf(reasons);
    }
}
