package fr.duret.maintenance.interventions;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Ends visits whose technician has forgotten to clock out, at the time that the office has found out. */
@Service
public class ForgottenClockOuts {

    private final InterventionBook interventions;
    private final FieldWork work;

    ForgottenClockOuts(InterventionBook interventions, FieldWork work) {
        this.interventions = interventions;
        this.work = work;
    }

    /** Clocks the technician out; one who has done so meanwhile is left as they are. */
    @Transactional
    public void clockOut(UUID interventionId, Instant at, String author) {
        InterventionView intervention = interventions.intervention(interventionId);
        boolean atWork = intervention.status() == InterventionStatus.IN_PROGRESS
                || intervention.status() == InterventionStatus.PAUSED;
        if (atWork) {
            work.clockOut(
                    new Change(
                            interventionId,
                            Objects.requireNonNull(intervention.technicianId()),
                            author,
                            intervention.version()),
                    new ClockTap(at, null, null, null, "départ oublié, heure saisie au bureau"));
        }
    }
}
