package fr.duret.maintenance.processes.capability;

import fr.duret.maintenance.interventions.BarredWork;
import java.util.List;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.exception.NotValidException;

/** Refuses to complete the task as long as somebody is to do work that they are not qualified for. */
@Capability("checkBarredWork")
class CheckBarredWork implements TaskListener {

    private final BarredWork work;

    CheckBarredWork(BarredWork work) {
        this.work = work;
    }

    @Override
    public void notify(DelegateTask task) {
        List<BarredWork.Barred> left = work.of(Step.id(task, "technicianId"), Step.text(task, "symbol"));
        if (!left.isEmpty()) {
            throw new NotValidException("Il reste à réaffecter : "
                    + left.stream().map(BarredWork.Barred::reference).collect(Collectors.joining(", ")) + ".");
        }
    }
}
