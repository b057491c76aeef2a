package fr.duret.maintenance.processes.capability;

import fr.duret.maintenance.notifications.DeliveryWatch;
import fr.duret.maintenance.notifications.Outage;
import fr.duret.maintenance.shared.Paris;
import java.time.Clock;
import java.time.LocalDate;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

/** Lets a task show what waits while nothing leaves by a channel; local to the task and gone with it. */
@Capability(
        value = "showOutage",
        gives = {
            "shownCustomer",
            "shownContract",
            "shownSince",
            "shownWaiting",
            "shownOldest",
            "shownProblem",
            "shownDanger",
            "shownPage"
        })
class ShowOutage implements TaskListener {

    private final DeliveryWatch watch;
    private final Clock clock;

    ShowOutage(DeliveryWatch watch, Clock clock) {
        this.watch = watch;
        this.clock = clock;
    }

    @Override
    public void notify(DelegateTask task) {
        Outage outage = watch.outage(Step.id(task, "outageId"));
        LocalDate today = Paris.today(clock);
        task.setVariablesLocal(OutageWords.shown(outage, today));
        task.setName(OutageWords.name(outage, today));
    }
}
