package fr.duret.maintenance.rounds;

import fr.duret.maintenance.interventions.Slot;
import fr.duret.maintenance.shared.Paris;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;
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

    /** The rounds that it changes: where it comes from, and where it goes. */
    Stream<TechnicianDay> rounds() {
        TechnicianDay to = new TechnicianDay(after.technicianId(), Paris.dateOf(after.start()));
        return beforeTechnician == null || beforeStart == null
                ? Stream.of(to)
                : Stream.of(new TechnicianDay(beforeTechnician, Paris.dateOf(beforeStart)), to);
    }

    /** Whether it comes into, or leaves, that technician's rounds. */
    public boolean concerns(UUID technician) {
        return after.technicianId().equals(technician) || technician.equals(beforeTechnician);
    }
}
