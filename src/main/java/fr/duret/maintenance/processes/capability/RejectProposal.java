package fr.duret.maintenance.processes.capability;

import fr.duret.maintenance.rounds.OptimisationRuns;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Notes that nothing of a proposal is wanted. */
@Capability("rejectProposal")
class RejectProposal implements JavaDelegate {

    private final OptimisationRuns runs;
    private final StaffNames names;

    RejectProposal(OptimisationRuns runs, StaffNames names) {
        this.runs = runs;
        this.names = names;
    }

    @Override
    public void execute(DelegateExecution execution) {
        runs.reject(Step.id(execution, "runId"), names.answeredBy(execution));
    }
}
