package fr.duret.maintenance.contracts;

import java.util.UUID;

/** The end of a term, or what its reminders depend on, has changed. */
public record TermMoved(UUID contractId, UUID termId, Plan plan, boolean tacit) {}
