package fr.duret.maintenance.processes.capability;

import fr.duret.maintenance.shared.Paris;
import fr.duret.maintenance.surveys.CorrectiveActions;
import java.time.LocalDate;
import java.util.Date;
import java.util.Objects;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Keeps what came of a corrective action, or the new date for it; the words leave the engine. */
@Capability(value = "recordActionOutcome", gives = "actionDueAt")
class RecordActionOutcome implements JavaDelegate {

    private final CorrectiveActions actions;

    RecordActionOutcome(CorrectiveActions actions) {
        this.actions = actions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        if ("yes".equals(Step.text(execution, "actionDone"))) {
            actions.done(Step.id(execution, "surveyId"), Step.text(execution, "outcome"));
        } else {
            LocalDate dueOn = Objects.requireNonNull(Step.dateOrNull(execution, "dueOn"));
            actions.postpone(Step.id(execution, "surveyId"), dueOn);
            execution.setVariable("actionDueAt", Date.from(Paris.opening(dueOn)));
        }
        execution.removeVariable("outcome");
        execution.removeVariable("dueOn");
    }
}
