package fr.duret.maintenance.rounds;

import java.util.List;
import java.util.UUID;

/** A proposal is in force; these rounds are others than before. */
public record RoundsPublished(UUID runId, List<TechnicianDay> rounds) {

    public RoundsPublished {
        rounds = List.copyOf(rounds);
    }
}
