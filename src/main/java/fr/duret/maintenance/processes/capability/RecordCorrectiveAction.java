package fr.duret.maintenance.processes.capability;

import fr.duret.maintenance.shared.Paris;
import fr.duret.maintenance.surveys.CorrectiveActions;
import java.time.LocalDate;
import java.util.Date;
import java.util.Objects;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Keeps what was decided about a bad score, and says when to look whether it is done; the words leave the engine. */
@Capability(value = "recordCorrectiveAction", gives = "actionDueAt")
class RecordCorrectiveAction implements JavaDelegate {

    private final CorrectiveActions actions;
    private final StaffNames names;

    RecordCorrectiveAction(CorrectiveActions actions, StaffNames names) {
        this.actions = actions;
        this.names = names;
    }

    @Override
    public void execute(DelegateExecution execution) {
        LocalDate dueOn = Objects.requireNonNull(Step.dateOrNull(execution, "dueOn"));
        actions.decide(
                Step.id(execution, "surveyId"), Step.text(execution, "action"), dueOn, names.answeredBy(execution));
        execution.setVariable("actionDueAt", Date.from(Paris.opening(dueOn)));
        execution.removeVariable("action");
        execution.removeVariable("dueOn");
    }
}
