package fr.duret.maintenance.processes.capability;

import java.time.Clock;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.exception.NotValidException;

/** Refuses to close a corrective action without what came of it, or to put it off without a date. */
@Capability("checkActionOutcome")
class CheckActionOutcome implements TaskListener {

    private final Clock clock;

    CheckActionOutcome(Clock clock) {
        this.clock = clock;
    }

    @Override
    public void notify(DelegateTask task) {
        String done = Step.textOrNull(task, "actionDone");
        if ("yes".equals(done)) {
            if (Step.textOrNull(task, "outcome") == null) {
                throw new NotValidException("Notez ce que l’action a donné, en quelques mots.");
            }
        } else if ("no".equals(done)) {
            CheckCorrectiveAction.requireAhead(task, clock);
        } else {
            throw new NotValidException("Dites si l’action est faite.");
        }
    }
}
