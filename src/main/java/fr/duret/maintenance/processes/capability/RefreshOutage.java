package fr.duret.maintenance.processes.capability;

import fr.duret.maintenance.notifications.DeliveryWatch;
import fr.duret.maintenance.notifications.Outage;
import fr.duret.maintenance.shared.Paris;
import java.time.Clock;
import java.time.LocalDate;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Brings the figures up to date that the open task about an outage shows. */
@Capability("refreshOutage")
class RefreshOutage implements JavaDelegate {

    private final DeliveryWatch watch;
    private final Clock clock;

    RefreshOutage(DeliveryWatch watch, Clock clock) {
        this.watch = watch;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Outage outage = watch.outage(Step.id(execution, "outage"));
        LocalDate today = Paris.today(clock);
        TaskService tasks = execution.getProcessEngineServices().getTaskService();
        tasks.createTaskQuery()
                .processInstanceId(execution.getProcessInstanceId())
                .list()
                .forEach(task -> {
                    task.setName(OutageWords.name(outage, today));
                    tasks.saveTask(task);
                    tasks.setVariablesLocal(task.getId(), OutageWords.shown(outage, today));
                });
    }
}
