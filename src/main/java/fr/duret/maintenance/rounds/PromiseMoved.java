package fr.duret.maintenance.rounds;

import java.util.UUID;

/** A customer to whom an arrival was promised is promised another one. */
public record PromiseMoved(UUID interventionId) {}
