package fr.duret.maintenance.contracts;

import java.util.UUID;

/** A customer has said that the contract shall end with its term. */
public record RenewalDeclined(UUID contractId, UUID termId) {}
