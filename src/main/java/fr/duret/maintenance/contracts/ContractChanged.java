package fr.duret.maintenance.contracts;

import java.util.UUID;

/** A contract promises something else than before: another plan, other days, more or fewer visits. */
public record ContractChanged(UUID contractId, UUID termId) {}
