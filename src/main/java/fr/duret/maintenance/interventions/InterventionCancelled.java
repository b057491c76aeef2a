package fr.duret.maintenance.interventions;

import java.util.UUID;

/** An intervention will not take place. */
public record InterventionCancelled(UUID interventionId) {}
