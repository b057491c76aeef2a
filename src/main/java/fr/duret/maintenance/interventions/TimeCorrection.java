package fr.duret.maintenance.interventions;

import java.time.Instant;
import java.util.UUID;

/**
 * A clocked time that somebody has put right.
 *
 * @param original what had been clocked
 * @param author who corrected it
 * @param at when it was corrected
 */
public record TimeCorrection(
        UUID clockingId, Instant original, Instant corrected, String reason, String author, Instant at) {}
