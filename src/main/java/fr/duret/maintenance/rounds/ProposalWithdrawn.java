package fr.duret.maintenance.rounds;

import java.util.UUID;

/** An optimisation is no longer wanted: a newer one took its place. */
public record ProposalWithdrawn(UUID runId) {}
