package fr.duret.maintenance.interventions;

import java.time.Instant;

/**
 * A version of what the reports of one kind ask.
 *
 * @param delivered whether it came with the application; otherwise the office wrote it
 */
public record ReportTemplate(
        InterventionKind kind,
        int version,
        TemplateContent content,
        String editedBy,
        Instant editedAt,
        boolean delivered) {}
