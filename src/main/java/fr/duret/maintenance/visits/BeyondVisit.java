package fr.duret.maintenance.visits;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A visit that somebody has opened although all those that the contract promises have their time already.
 *
 * @param reference the intervention's
 * @param since the day on which it was opened
 */
public record BeyondVisit(UUID interventionId, String reference, UUID termId, LocalDate since) {}
