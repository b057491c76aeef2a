package fr.duret.maintenance.interventions;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An intervention as the planning of rounds needs it.
 *
 * @param customer « Mme Perrin », « Boulangerie Favre »
 * @param latitude WGS 84, in degrees; none for an address that nobody could locate
 * @param longitude WGS 84, in degrees; none for an address that nobody could locate
 * @param begunAt when the technician arrived, if they have
 * @param knowsTheSite who made the last visit there, if there was one
 */
public record WorkItem(
        UUID id,
        long version,
        String reference,
        InterventionKind kind,
        InterventionStatus status,
        String subject,
        UUID customerId,
        String customer,
        String town,
        String postcode,
        @Nullable Double latitude,
        @Nullable Double longitude,
        @Nullable UUID technicianId,
        @Nullable Instant plannedStart,
        @Nullable Instant plannedEnd,
        @Nullable DueWindow due,
        @Nullable PromisedArrival promised,
        boolean pinned,
        @Nullable Instant begunAt,
        @Nullable UUID knowsTheSite) {

    /** « Mme Perrin, Annecy ». */
    public String label() {
        return customer + ", " + town;
    }

    /** Whether a technician is to make it, or is at it. */
    public boolean isLiving() {
        return status == InterventionStatus.PLANNED
                || status == InterventionStatus.IN_PROGRESS
                || status == InterventionStatus.PAUSED;
    }

    /** Whether its technician could not make another visit at that time. */
    public boolean meets(Slot slot) {
        return plannedStart != null
                && plannedEnd != null
                && slot.technicianId().equals(technicianId)
                && plannedStart.isBefore(slot.end())
                && plannedEnd.isAfter(slot.start());
    }

    /** The same work at that place. */
    public WorkItem planned(Slot slot) {
        return new WorkItem(
                id,
                version,
                reference,
                kind,
                status,
                subject,
                customerId,
                customer,
                town,
                postcode,
                latitude,
                longitude,
                slot.technicianId(),
                slot.start(),
                slot.end(),
                due,
                promised,
                pinned,
                begunAt,
                knowsTheSite);
    }
}
