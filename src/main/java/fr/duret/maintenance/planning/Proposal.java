package fr.duret.maintenance.planning;

import java.util.List;

/** A plan that the solver proposes, beside the one of today. */
public record Proposal(
        PlanScore score,
        List<Placement> placements,
        List<Unplaced> unplaced,
        List<MovedVisit> moved,
        List<RoundFigures> rounds) {

    public Proposal {
        placements = List.copyOf(placements);
        unplaced = List.copyOf(unplaced);
        moved = List.copyOf(moved);
        rounds = List.copyOf(rounds);
    }

    public double kilometres() {
        return rounds.stream().mapToDouble(RoundFigures::kilometres).sum();
    }
}
