package fr.duret.maintenance.processes.capability;

import fr.duret.maintenance.visits.VisitDecisions;
import java.time.LocalDate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Carries out what somebody decided about a visit that nobody has planned; the note does not stay in the engine. */
@Capability("recordVisitAnswer")
class RecordVisitAnswer implements JavaDelegate {

    private final VisitDecisions decisions;
    private final StaffNames names;

    RecordVisitAnswer(VisitDecisions decisions, StaffNames names) {
        this.decisions = decisions;
        this.names = names;
    }

    @Override
    public void execute(DelegateExecution execution) {
        LocalDate until = Step.dateOrNull(execution, "postponedTo");
        if ("waive".equals(Step.text(execution, "visitAnswer"))) {
            decisions.waive(Step.id(execution, "visitId"), Step.text(execution, "note"), names.answeredBy(execution));
        } else if (until != null) {
            decisions.postpone(Step.id(execution, "visitId"), until);
        }
        execution.removeVariable("note");
        execution.removeVariable("postponedTo");
    }
}
