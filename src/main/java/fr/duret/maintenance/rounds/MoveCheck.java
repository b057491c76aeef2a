package fr.duret.maintenance.rounds;

import fr.duret.maintenance.interventions.Slot;
import java.util.List;

/**
 * What would come of moving a visit.
 *
 * @param objections what speaks against it, what is firm first; empty where nothing does
 * @param sentence ways and length of the day, in French
 */
public record MoveCheck(Slot slot, List<Objection> objections, String sentence) {

    public MoveCheck {
        objections = List.copyOf(objections);
    }

    /** Whether it cannot be, whoever wishes it. */
    public boolean isImpossible() {
        return objections.stream().anyMatch(Objection::firm);
    }
}
