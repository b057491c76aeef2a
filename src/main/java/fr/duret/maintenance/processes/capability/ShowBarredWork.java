package fr.duret.maintenance.processes.capability;

import fr.duret.maintenance.interventions.BarredWork;
import fr.duret.maintenance.shared.French;
import fr.duret.maintenance.technicians.TechnicianRegister;
import fr.duret.maintenance.technicians.TechnicianView;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

/** Lets a task show which planned work its technician must not do; local to the task and gone with it. */
@Capability(
        value = "showBarredWork",
        gives = {"shownTechnician", "shownSymbol", "shownWork", "shownPage"})
class ShowBarredWork implements TaskListener {

    private final BarredWork work;
    private final TechnicianRegister technicians;

    ShowBarredWork(BarredWork work, TechnicianRegister technicians) {
        this.work = work;
        this.technicians = technicians;
    }

    @Override
    public void notify(DelegateTask task) {
        TechnicianView technician = technicians.require(Step.id(task, "technicianId"));
        String symbol = Step.text(task, "symbol");
        task.setVariableLocal("shownTechnician", technician.name());
        task.setVariableLocal("shownSymbol", symbol);
        task.setVariableLocal(
                "shownWork",
                work.of(technician.id(), symbol).stream()
                        .map(barred -> "- [" + barred.reference() + "](/interventions/" + barred.id() + "), "
                                + French.shortMoment(barred.start()))
                        .collect(Collectors.joining("\n")));
        task.setVariableLocal("shownPage", "/equipe/" + technician.id());
        task.setName(task.getName() + " – " + technician.name());
    }
}
