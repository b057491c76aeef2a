package fr.duret.maintenance.rounds;

import java.util.UUID;

/** Somebody decided about a proposal on its page: accept, again or reject. */
public record ProposalDecided(UUID runId, String decision, String by) {}
