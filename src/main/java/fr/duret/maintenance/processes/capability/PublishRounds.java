package fr.duret.maintenance.processes.capability;

import fr.duret.maintenance.rounds.Publication;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Puts the accepted rounds into force, whole; what changed since the proposal stays as it is. */
@Capability("publishRounds")
class PublishRounds implements JavaDelegate {

    private final Publication publication;
    private final StaffNames names;

    PublishRounds(Publication publication, StaffNames names) {
        this.publication = publication;
        this.names = names;
    }

    @Override
    public void execute(DelegateExecution execution) {
        publication.publish(Step.id(execution, "runId"), names.answeredBy(execution));
    }
}
