package fr.duret.maintenance.surveys;

import fr.duret.maintenance.customers.CustomerRegister;
import fr.duret.maintenance.interventions.InterventionBook;
import fr.duret.maintenance.interventions.InterventionView;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens the survey of an intervention. */
@Service
public class InterventionSurveys {

    private final InterventionBook interventions;
    private final CustomerRegister customers;
    private final Surveys surveys;
    private final Clock clock;

    InterventionSurveys(InterventionBook interventions, CustomerRegister customers, Surveys surveys, Clock clock) {
        this.interventions = interventions;
        this.customers = customers;
        this.surveys = surveys;
        this.clock = clock;
    }

    /** Asks the customer about that intervention, once; empty for a customer without e-mail, who cannot be asked. */
    @Transactional
    public Optional<UUID> open(UUID interventionId) {
        InterventionView intervention = interventions.intervention(interventionId);
        if (customers.customer(intervention.customerId()).email() == null) {
            return Optional.empty();
        }
        return Optional.of(surveys.open(new SurveyDraft(
                intervention.id(),
                intervention.reference(),
                intervention.kind().label(),
                intervention.doneOn(clock),
                intervention.customerId(),
                intervention.siteId(),
                intervention.contractId(),
                intervention.technicianId())));
    }
}
