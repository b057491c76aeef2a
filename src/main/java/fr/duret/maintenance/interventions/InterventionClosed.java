package fr.duret.maintenance.interventions;

import java.util.UUID;

/** Nothing about an intervention changes any more. */
public record InterventionClosed(UUID interventionId) {}
