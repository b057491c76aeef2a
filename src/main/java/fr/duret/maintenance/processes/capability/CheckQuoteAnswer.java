package fr.duret.maintenance.processes.capability;

import fr.duret.maintenance.signing.QuoteAnswer;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.exception.NotValidException;

/** Refuses a conversation about a quote that says not what came of it, and keeps who had it. */
@Capability(value = "checkQuoteAnswer", gives = "answeredBy")
class CheckQuoteAnswer implements TaskListener {

    @Override
    public void notify(DelegateTask task) {
        String answer = Step.textOrNull(task, "answer");
        if (answer == null && Step.textOrNull(task, "note") == null) {
            throw new NotValidException("Dites ce qu’il en est, puis terminez.");
        }
        if (answer != null && QuoteAnswer.of(answer).isEmpty()) {
            throw new NotValidException("Choisissez la réponse du client avant de terminer l’appel.");
        }
        task.setVariable("answeredBy", task.getAssignee() == null ? "Répartition" : task.getAssignee());
    }
}
