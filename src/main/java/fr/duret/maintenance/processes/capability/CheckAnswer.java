package fr.duret.maintenance.processes.capability;

import fr.duret.maintenance.contracts.CallAnswer;
import fr.duret.maintenance.shared.Paris;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.exception.NotValidException;
import org.jspecify.annotations.Nullable;

/** Refuses to complete a call without an answer that leads somewhere, and keeps who gave it. */
@Capability(value = "checkAnswer", gives = "answeredBy")
class CheckAnswer implements TaskListener {

    private final Clock clock;

    CheckAnswer(Clock clock) {
        this.clock = clock;
    }

    @Override
    public void notify(DelegateTask task) {
        CallAnswer answer = CallAnswer.of(String.valueOf(task.getVariable("answer")))
                .orElseThrow(() -> new NotValidException("Choisissez la réponse du client avant de terminer l’appel."));
        if (answer == CallAnswer.CALL_BACK) {
            requireDateAhead(task);
        }
        task.setVariable("answeredBy", task.getAssignee() == null ? "Répartition" : task.getAssignee());
    }

    private void requireDateAhead(DelegateTask task) {
        @Nullable LocalDate date;
        try {
            date = Step.dateOrNull(task, "callBackOn");
        } catch (DateTimeParseException e) {
            date = null;
        }
        if (date == null || !date.isAfter(Paris.today(clock))) {
            throw new NotValidException("Indiquez la date du rappel : à partir de demain.");
        }
    }
}
