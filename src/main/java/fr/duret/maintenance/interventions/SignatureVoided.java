package fr.duret.maintenance.interventions;

import java.util.UUID;

/** What was signed has changed since, so that the signature counts no more. */
public record SignatureVoided(UUID interventionId, UUID signatureId) {}
