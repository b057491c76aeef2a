package fr.duret.maintenance.surveys;

import fr.duret.maintenance.interventions.InterventionBook;
import fr.duret.maintenance.interventions.InterventionView;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens the survey of an intervention. */
@Service
public class InterventionSurveys {

    private final InterventionBook interventions;
    private final Surveys surveys;
    private final Clock clock;

    InterventionSurveys(InterventionBook interventions, Surveys surveys, Clock clock) {
        this.interventions = interventions;
        this.surveys = surveys;
        this.clock = clock;
    }

    /** Asks the customer about that intervention, once. */
    @Transactional
    public UUID open(UUID interventionId) {
        InterventionView intervention = interventions.intervention(interventionId);
        return surveys.open(new SurveyDraft(
                intervention.id(),
                intervention.reference(),
                intervention.kind().label(),
                intervention.doneOn(clock),
                intervention.customerId(),
                intervention.siteId(),
                intervention.contractId(),
                intervention.technicianId()));
    }
}
