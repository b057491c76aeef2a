package fr.duret.maintenance.processes.capability;

import fr.duret.maintenance.rounds.OptimisationRuns;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Has the optimisation search once more; the rounds that were locked stay as they are. */
@Capability("searchAgain")
class SearchAgain implements JavaDelegate {

    private final OptimisationRuns runs;

    SearchAgain(OptimisationRuns runs) {
        this.runs = runs;
    }

    @Override
    public void execute(DelegateExecution execution) {
        runs.again(Step.id(execution, "runId"));
    }
}
