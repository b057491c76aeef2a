package fr.duret.maintenance.rounds;

import fr.duret.maintenance.interventions.Slot;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a proposal would have a visit.
 *
 * @param seenVersion the version of the intervention that was planned
 * @param beforeTechnician who has it today; none if it has no time yet
 * @param published whether it went there; none while nobody has decided
 * @param why why it was left where it is, in French
 */
public record ProposedVisit(
        UUID interventionId,
        long seenVersion,
        @Nullable UUID beforeTechnician,
        @Nullable Instant beforeStart,
        Slot after,
        @Nullable Boolean published,
        @Nullable String why) {

    /** Whether it comes into, or leaves, that technician's rounds. */
    public boolean concerns(UUID technician) {
        return after.technicianId().equals(technician) || technician.equals(beforeTechnician);
    }
}
