package fr.duret.maintenance.interventions;

import java.util.UUID;

/** The document of a signed report is printed, sealed and kept. */
public record ReportArchived(UUID interventionId, UUID documentId) {}
