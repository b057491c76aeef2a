package fr.duret.maintenance.mobile;

import fr.duret.maintenance.interventions.ClockingView;
import fr.duret.maintenance.interventions.InterventionStatus;
import fr.duret.maintenance.interventions.MissingAnswer;
import fr.duret.maintenance.interventions.ReportState;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where an intervention stands after a write.
 *
 * @param version for the next If-Match
 * @param effectiveSeconds how long was worked, pauses out
 * @param clocking the tap that was just taken down
 * @param missing what the report must still say
 * @param signed whether a signature, or the reason for its absence, is in force
 * @param followUpId the visit that shall finish this one
 */
record InterventionState(
        UUID id,
        String reference,
        InterventionStatus status,
        long version,
        long effectiveSeconds,
        @Nullable ClockingView clocking,
        @Nullable ReportState report,
        List<MissingAnswer> missing,
        boolean signed,
        @Nullable UUID followUpId) {}
