package fr.duret.maintenance.interventions;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was done at a site on an earlier visit.
 *
 * @param at when it was planned to begin
 * @param technician who came
 * @param parts what was built in then
 */
public record PastVisit(
        String reference,
        InterventionKind kind,
        InterventionStatus status,
        String subject,
        Instant at,
        String technician,
        @Nullable String text,
        @Nullable String observations,
        @Nullable String recommendations,
        List<ReportContent.UsedPart> parts) {}
