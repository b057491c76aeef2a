package fr.duret.maintenance.processes.capability;

import fr.duret.maintenance.rounds.RoundNews;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/**
 * Writes to everybody whom published rounds concern, once each. It takes the template's key and whom to write to: {@code
 * technicians}, or {@code customers} who are promised a new arrival.
 */
@Capability("announceRounds")
class AnnounceRounds implements JavaDelegate {

    private final RoundNews news;

    AnnounceRounds(RoundNews news) {
        this.news = news;
    }

    @Override
    public void execute(DelegateExecution execution) {
        news.tell(
                Step.id(execution, "runId"),
                "customers".equals(Step.text(execution, "recipients")),
                Step.text(execution, "template"),
                Step.origin(execution));
    }
}
