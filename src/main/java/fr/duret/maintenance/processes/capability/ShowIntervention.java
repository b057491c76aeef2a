package fr.duret.maintenance.processes.capability;

import fr.duret.maintenance.interventions.InterventionView;
import fr.duret.maintenance.shared.French;
import fr.duret.maintenance.technicians.TechnicianRegister;
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

    private final InterventionOnTask shown;
    private final TechnicianRegister technicians;

    ShowIntervention(InterventionOnTask shown, TechnicianRegister technicians) {
        this.shown = shown;
        this.technicians = technicians;
    }

    @Override
    public void notify(DelegateTask task) {
        InterventionView intervention = shown.show(task, Step.id(task, "interventionId"));
        task.setVariableLocal("shownIntervention", intervention.reference() + " · " + intervention.subject());
        task.setVariableLocal(
                "shownPlannedEnd",
                intervention.plannedEnd() == null ? "non planifiée" : French.shortMoment(intervention.plannedEnd()));
        task.setVariableLocal(
                "shownTechnician", technicians.name(intervention.technicianId()).orElse("personne"));
        task.setVariableLocal("shownCustomerPage", "/clients/" + intervention.customerId());
    }
}
