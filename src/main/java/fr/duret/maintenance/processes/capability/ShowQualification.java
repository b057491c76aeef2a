package fr.duret.maintenance.processes.capability;

import fr.duret.maintenance.shared.French;
import fr.duret.maintenance.shared.PhoneNumbers;
import fr.duret.maintenance.technicians.Qualification;
import fr.duret.maintenance.technicians.TechnicianRegister;
import fr.duret.maintenance.technicians.TechnicianView;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

/** Lets a task show whose qualification it is about, and until when it counts; local to the task and gone with it. */
@Capability(
        value = "showQualification",
        gives = {"shownTechnician", "shownSymbol", "shownExpiresOn", "shownPhone", "shownCall", "shownPage"})
class ShowQualification implements TaskListener {

    private final TechnicianRegister technicians;

    ShowQualification(TechnicianRegister technicians) {
        this.technicians = technicians;
    }

    @Override
    public void notify(DelegateTask task) {
        TechnicianView technician = technicians.require(Step.id(task, "technicianId"));
        String symbol = Step.text(task, "symbol");
        task.setVariableLocal("shownTechnician", technician.name());
        task.setVariableLocal("shownSymbol", symbol);
        task.setVariableLocal(
                "shownExpiresOn",
                technician.qualifications().stream()
                        .filter(held -> held.symbol().equals(symbol))
                        .map(Qualification::expiresOn)
                        .findFirst()
                        .map(French::date)
                        .orElse("une date inconnue"));
        task.setVariableLocal("shownPhone", PhoneNumbers.display(technician.mobile()));
        task.setVariableLocal("shownCall", "tel:" + technician.mobile());
        task.setVariableLocal("shownPage", "/equipe/" + technician.id());
        task.setName(task.getName() + " – " + technician.name() + ", " + symbol);
    }
}
