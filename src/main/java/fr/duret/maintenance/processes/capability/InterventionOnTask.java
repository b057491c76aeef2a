package fr.duret.maintenance.processes.capability;

import fr.duret.maintenance.customers.CustomerRegister;
import fr.duret.maintenance.customers.CustomerView;
import fr.duret.maintenance.interventions.InterventionBook;
import fr.duret.maintenance.interventions.InterventionView;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** Lets a task show which intervention it is about, where it is and whom to call. */
@Component
class InterventionOnTask {

    private final InterventionBook interventions;
    private final CustomerRegister customers;

    InterventionOnTask(InterventionBook interventions, CustomerRegister customers) {
        this.interventions = interventions;
        this.customers = customers;
    }

    /**
     * Sets {@code shownCustomer}, {@code shownTown}, {@code shownPhone}, {@code shownCall} and {@code shownPage}, and has
     * the task's name end with the reference.
     */
    InterventionView show(DelegateTask task, UUID interventionId) {
        InterventionView intervention = interventions.intervention(interventionId);
        CustomerView customer = customers.customer(intervention.customerId());
        task.setVariableLocal("shownCustomer", customer.name());
        task.setVariableLocal(
                "shownTown", customers.site(intervention.siteId()).address().town());
        ShownPhone.on(task, customer.callable());
        task.setVariableLocal("shownPage", "/interventions/" + intervention.id());
        task.setName(task.getName() + " – " + intervention.reference());
        return intervention;
    }
}
