package fr.duret.maintenance.interventions;

import java.util.UUID;

/** Somebody has put a clocked time right. */
public record TimeCorrected(UUID interventionId, UUID clockingId) {}
