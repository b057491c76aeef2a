package fr.duret.maintenance.processes.capability;

import fr.duret.maintenance.visits.VisitDecisions;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Carries out what somebody decided about the visits that a term has left over. */
@Capability("recordLeftVisits")
class RecordLeftVisits implements JavaDelegate {

    private final VisitDecisions decisions;
    private final StaffNames names;

    RecordLeftVisits(VisitDecisions decisions, StaffNames names) {
        this.decisions = decisions;
        this.names = names;
    }

    @Override
    public void execute(DelegateExecution execution) {
        if ("keep".equals(Step.text(execution, "leftAnswer"))) {
            decisions.keep(Step.id(execution, "termId"));
        } else {
            decisions.cancelLeft(
                    Step.id(execution, "termId"), "Non maintenue à la fin de la période", names.answeredBy(execution));
        }
    }
}
