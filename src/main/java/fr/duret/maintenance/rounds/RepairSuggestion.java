package fr.duret.maintenance.rounds;

import fr.duret.maintenance.interventions.Slot;
import java.util.List;
import java.util.UUID;

/**
 * The way out of something unforeseen that changes the least.
 *
 * @param sentence the suggestion in French
 * @param cost metres that one could drive for what it makes worse; below zero where it makes things better
 * @param moves the visits that get another place, with the version that was looked at
 */
public record RepairSuggestion(String sentence, long cost, List<Move> moves) {

    /** A visit in its new place. */
    public record Move(UUID interventionId, long version, Slot slot) {}
}
