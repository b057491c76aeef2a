package fr.duret.maintenance.processes.capability;

import fr.duret.maintenance.customers.CustomerRegister;
import fr.duret.maintenance.customers.CustomerView;
import fr.duret.maintenance.interventions.InterventionBook;
import fr.duret.maintenance.interventions.InterventionView;
import fr.duret.maintenance.shared.French;
import fr.duret.maintenance.shared.PhoneNumbers;
import fr.duret.maintenance.technicians.TechnicianRegister;
import fr.duret.maintenance.technicians.TechnicianView;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

/** Lets a task show the intervention that it is about; local to the task and gone with it. */
@Capability(
        value = "showIntervention",
        gives = {
            "shownCustomer",
            "shownTown",
            "shownPhone",
            "shownCall",
            "shownIntervention",
            "shownPlannedEnd",
            "shownTechnician",
            "shownPage",
            "shownCustomerPage"
        })
class ShowIntervention implements TaskListener {

    private final InterventionBook book;
    private final CustomerRegister customers;
    private final TechnicianRegister technicians;

    ShowIntervention(InterventionBook book, CustomerRegister customers, TechnicianRegister technicians) {
        this.book = book;
        this.customers = customers;
        this.technicians = technicians;
    }

    @Override
    public void notify(DelegateTask task) {
        InterventionView intervention = book.intervention(Step.id(task, "interventionId"));
        CustomerView customer = customers.customer(intervention.customerId());
        String phone = customer.callable();
        task.setVariableLocal("shownCustomer", customer.name());
        task.setVariableLocal(
                "shownTown", customers.site(intervention.siteId()).address().town());
        task.setVariableLocal("shownPhone", phone == null ? "aucun numéro" : PhoneNumbers.display(phone));
        task.setVariableLocal("shownCall", phone == null ? "" : "tel:" + phone);
        task.setVariableLocal("shownIntervention", intervention.reference() + " · " + intervention.subject());
        task.setVariableLocal(
                "shownPlannedEnd",
                intervention.plannedEnd() == null ? "non planifiée" : French.shortMoment(intervention.plannedEnd()));
        task.setVariableLocal(
                "shownTechnician",
                technicians
                        .technician(intervention.technicianId())
                        .map(TechnicianView::name)
                        .orElse("personne"));
        task.setVariableLocal("shownPage", "/interventions/" + intervention.id());
        task.setVariableLocal("shownCustomerPage", "/clients/" + customer.id());
        task.setName(task.getName() + " – " + intervention.reference());
    }
}
