package fr.duret.maintenance.interventions;

import java.util.UUID;

/** A report was signed, or closed without a signature for a reason. */
public record ReportSigned(UUID interventionId, UUID signatureId, SignatureOutcome outcome) {}
