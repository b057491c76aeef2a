package fr.duret.maintenance.contracts;

import java.util.UUID;

/** Somebody has asked on the public page to end a contract. */
public record TerminationRequested(UUID requestId) {}
