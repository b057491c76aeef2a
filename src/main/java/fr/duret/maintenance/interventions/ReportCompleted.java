package fr.duret.maintenance.interventions;

import java.util.UUID;

/** A report says everything that its template asks. */
public record ReportCompleted(UUID interventionId) {}
