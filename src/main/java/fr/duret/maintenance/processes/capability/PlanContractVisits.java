package fr.duret.maintenance.processes.capability;

import fr.duret.maintenance.visits.VisitPlanning;
import fr.duret.maintenance.visits.VisitRules;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Reckons the visits that a term owes and opens what is missing; {@code announce} stays true only if there are any. */
@Capability(
        value = "planContractVisits",
        gives = {"announce", "visitId", "askAt", "overAt"})
class PlanContractVisits implements JavaDelegate {

    private final VisitPlanning planning;

    PlanContractVisits(VisitPlanning planning) {
        this.planning = planning;
    }

    @Override
    public void execute(DelegateExecution execution) {
        VisitPlanning.Outlook outlook = planning.plan(
                Step.id(execution, "termId"),
                new VisitRules(Step.number(execution, "beforeDays"), Step.number(execution, "afterDays")),
                Step.number(execution, "askDays"));
        boolean announce = Boolean.parseBoolean(Step.textOrNull(execution, "announce"));
        execution.setVariable("announce", announce && outlook.visits() > 0);
        execution.setVariable(
                "visitId", outlook.next() == null ? null : outlook.next().toString());
        execution.setVariable("askAt", outlook.askAt() == null ? null : Date.from(outlook.askAt()));
        execution.setVariable("overAt", Date.from(outlook.overAt()));
    }
}
