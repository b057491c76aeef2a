package fr.duret.maintenance.processes.capability;

import fr.duret.maintenance.billing.Overrun;
import fr.duret.maintenance.billing.Overruns;
import fr.duret.maintenance.customers.CustomerRegister;
import fr.duret.maintenance.interventions.InterventionBook;
import fr.duret.maintenance.interventions.InterventionView;
import fr.duret.maintenance.shared.French;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.beans.factory.annotation.Value;

/** Lets a task show planned and real times; local to the task and gone with it. */
@Capability(
        value = "showOverrun",
        gives = {
            "shownCustomer",
            "shownIntervention",
            "shownPlanned",
            "shownWorked",
            "shownOverrun",
            "shownAgreement",
            "shownPicture",
            "shownPictureText",
            "shownPage"
        })
class ShowOverrun implements TaskListener {

    private final InterventionBook book;
    private final Overruns overruns;
    private final CustomerRegister customers;
    private final String publicAddress;

    ShowOverrun(
            InterventionBook book,
            Overruns overruns,
            CustomerRegister customers,
            @Value("${duret.public-address}") String publicAddress) {
        this.publicAddress = publicAddress;
        this.book = book;
        this.overruns = overruns;
        this.customers = customers;
    }

    @Override
    public void notify(DelegateTask task) {
        UUID id = Step.id(task, "interventionId");
        InterventionView intervention = book.intervention(id);
        Overrun overrun = overruns.measure(id);
        task.setVariableLocal(
                "shownCustomer", customers.customer(intervention.customerId()).name());
        task.setVariableLocal("shownIntervention", intervention.reference() + " · " + intervention.subject());
        task.setVariableLocal("shownPlanned", French.duration(overrun.plannedMinutes()));
        task.setVariableLocal("shownWorked", French.duration(overrun.workedMinutes()));
        task.setVariableLocal("shownOverrun", French.duration(overrun.minutes()));
        task.setVariableLocal(
                "shownAgreement",
                overrun.agreed()
                        ? "Le contrat ou un avenant signé permet de le facturer."
                        : "Ni clause au contrat, ni avenant signé : facturez seulement si le client est d’accord.");
        // Forms show no picture of a relative address.
        task.setVariableLocal("shownPicture", publicAddress + "/interventions/" + id + "/temps.svg");
        task.setVariableLocal(
                "shownPictureText",
                "Prévu " + French.duration(overrun.plannedMinutes()) + ", travaillé "
                        + French.duration(overrun.workedMinutes()));
        task.setVariableLocal("shownPage", "/interventions/" + id);
        task.setName(task.getName() + " – " + intervention.reference());
    }
}
