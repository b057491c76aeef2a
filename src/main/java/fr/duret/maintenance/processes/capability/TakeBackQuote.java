package fr.duret.maintenance.processes.capability;

import fr.duret.maintenance.signing.QuotedWork;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Cancels what a signature had set off, and says whether work had begun. */
@Capability(value = "takeBackQuote", gives = "workBegun")
class TakeBackQuote implements JavaDelegate {

    private final QuotedWork work;

    TakeBackQuote(QuotedWork work) {
        this.work = work;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable("workBegun", !work.takeBack(Step.id(execution, "quoteId")));
    }
}
