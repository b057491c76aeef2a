package fr.duret.maintenance.processes.capability;

import fr.duret.maintenance.visits.VisitDecisions;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Withdraws the visits that are no longer owed; {@code visitsLeft} says whether somebody has to decide about others. */
@Capability(value = "closeContractVisits", gives = "visitsLeft")
class CloseContractVisits implements JavaDelegate {

    private final VisitDecisions decisions;

    CloseContractVisits(VisitDecisions decisions) {
        this.decisions = decisions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable("visitsLeft", decisions.close(Step.id(execution, "termId")) > 0);
    }
}
