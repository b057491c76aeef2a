package fr.duret.maintenance.interventions;

import java.util.UUID;
import org.springframework.stereotype.Component;

/** Hands out the intervention that somebody is about to change, held so that nobody else changes it meanwhile. */
@Component("interventionDesk")
class Desk {

    private final Interventions interventions;
    private final Journal journal;

    Desk(Interventions interventions, Journal journal) {
        this.interventions = interventions;
        this.journal = journal;
    }

    /**
     * The intervention in the version that the change is based on; refused as {@code intervention-unknown} if it is
     * somebody else's, as {@code changed-meanwhile} if it has changed since.
     */
    Intervention take(Change change) {
        Intervention intervention = take(change.interventionId(), change.technicianId());
        if (intervention.version() != change.version()) {
            throw new ChangedMeanwhile(intervention.version(), journal.since(intervention.id(), change.version()));
        }
        return intervention;
    }

    /** The technician's intervention in whatever version it is, for what does not depend on it. */
    Intervention take(UUID interventionId, UUID technicianId) {
        Intervention intervention = interventions.locked(interventionId);
        if (!intervention.isOf(technicianId)) {
            throw Interventions.unknown();
        }
        return intervention;
    }
}
