package fr.duret.maintenance.interventions;

import java.util.UUID;

/** An intervention was left unfinished, and the visit that shall finish it exists. */
public record FollowUpOpened(UUID interventionId, UUID followUpId) {}
