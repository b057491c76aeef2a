package fr.duret.maintenance.interventions;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A report as others see it.
 *
 * @param templateVersion the version of its kind's template that it is written with
 * @param findings its measured values held against the limits
 * @param missing what it must still say
 */
public record ReportView(
        InterventionKind kind,
        int templateVersion,
        ReportState state,
        ReportContent content,
        List<Finding> findings,
        List<MissingAnswer> missing,
        @Nullable Instant completedAt,
        Instant writtenAt) {}
