package fr.duret.maintenance.contracts;

import java.util.UUID;

/** A customer, or the passing of the deadline of a tacit contract, has renewed a term. */
public record ContractRenewed(UUID contractId, UUID termId) {}
