package fr.duret.maintenance.planning;

import java.util.UUID;

/**
 * A visit that nobody makes.
 *
 * @param sentence why, and what to do about it, in French
 */
public record Unplaced(UUID visitId, UnplacedReason reason, String sentence) {}
