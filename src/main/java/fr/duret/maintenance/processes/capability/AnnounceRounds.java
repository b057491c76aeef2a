package fr.duret.maintenance.processes.capability;

import fr.duret.maintenance.rounds.RoundNews;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Writes once to every technician whose rounds were changed. It takes the template's key. */
@Capability("announceRounds")
class AnnounceRounds implements JavaDelegate {

    private final RoundNews news;

    AnnounceRounds(RoundNews news) {
        this.news = news;
    }

    @Override
    public void execute(DelegateExecution execution) {
        news.tell(Step.id(execution, "runId"), Step.text(execution, "template"), Step.origin(execution));
    }
}
