package fr.duret.maintenance.planning;

import java.util.List;

/**
 * The way out of a disruption that changes the least, as a suggestion.
 *
 * @param cost points that the plan gets worse by, against doing nothing where that is possible
 * @param moved the visits that change, with where they stood
 * @param unplaced what cannot be saved, and why
 * @param sentence the suggestion in French
 */
public record Repair(long cost, PlanScore score, List<MovedVisit> moved, List<Unplaced> unplaced, String sentence) {

    public Repair {
        moved = List.copyOf(moved);
        unplaced = List.copyOf(unplaced);
    }
}
