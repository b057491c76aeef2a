package fr.duret.maintenance.contracts;

import java.util.UUID;

/** A term has ended and nothing follows it. */
public record ContractLapsed(UUID contractId, UUID termId) {}
