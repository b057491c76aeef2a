package fr.duret.maintenance.processes.capability;

import fr.duret.maintenance.shared.Paris;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.exception.NotValidException;
import org.jspecify.annotations.Nullable;

/** Refuses a decision about a bad score that says not what is done and until when, and keeps who decided. */
@Capability(value = "checkCorrectiveAction", gives = "answeredBy")
class CheckCorrectiveAction implements TaskListener {

    private final Clock clock;

    CheckCorrectiveAction(Clock clock) {
        this.clock = clock;
    }

    @Override
    public void notify(DelegateTask task) {
        if (Step.textOrNull(task, "action") == null) {
            throw new NotValidException("Décrivez ce qui sera fait pour ce client.");
        }
        requireAhead(task, clock);
        task.setVariable("answeredBy", task.getAssignee() == null ? "Répartition" : task.getAssignee());
    }

    static void requireAhead(DelegateTask task, Clock clock) {
        @Nullable LocalDate date;
        try {
            date = Step.dateOrNull(task, "dueOn");
        } catch (DateTimeParseException e) {
            date = null;
        }
        if (date == null || !date.isAfter(Paris.today(clock))) {
            throw new NotValidException("Indiquez pour quand : à partir de demain.");
        }
    }
}
