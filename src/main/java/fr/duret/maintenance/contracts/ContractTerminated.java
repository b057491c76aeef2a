package fr.duret.maintenance.contracts;

import java.util.UUID;

/** A contract ends before its term does. */
public record ContractTerminated(UUID contractId, UUID termId) {}
