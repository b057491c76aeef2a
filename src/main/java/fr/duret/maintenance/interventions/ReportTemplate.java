package fr.duret.maintenance.interventions;

import java.time.Instant;

/** A version of what the reports of one kind ask. */
public record ReportTemplate(
        InterventionKind kind, int version, TemplateContent content, String editedBy, Instant editedAt) {}
