package fr.duret.maintenance.interventions;

import java.util.UUID;

/** There is an intervention to be planned. */
public record InterventionOpened(UUID interventionId) {}
