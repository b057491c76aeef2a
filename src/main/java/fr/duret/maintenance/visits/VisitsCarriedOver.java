package fr.duret.maintenance.visits;

import java.util.UUID;

/** Visits that a term had owed are owed in the next one. */
public record VisitsCarriedOver(UUID contractId, UUID termId) {}
