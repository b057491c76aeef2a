package fr.duret.maintenance.rounds;

import java.util.UUID;

/** An optimisation was asked for. */
public record OptimisationAsked(UUID runId) {}
