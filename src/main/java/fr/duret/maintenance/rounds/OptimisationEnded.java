package fr.duret.maintenance.rounds;

import java.util.UUID;

/** An optimisation has ended: with a proposal, or with nothing better. */
public record OptimisationEnded(UUID runId, boolean proposed) {}
