package fr.duret.maintenance.processes.capability;

import fr.duret.maintenance.contracts.TerminationRequestView;
import fr.duret.maintenance.contracts.Terminations;
import fr.duret.maintenance.shared.French;
import fr.duret.maintenance.shared.Paris;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

/** Lets a task show the declared termination that it is about; local to the task and gone with it. */
@Capability(
        value = "showTermination",
        gives = {
            "shownCustomer",
            "shownEmail",
            "shownContract",
            "shownRequestedOn",
            "shownWantedOn",
            "shownReason",
            "shownPage"
        })
class ShowTermination implements TaskListener {

    private final Terminations terminations;

    ShowTermination(Terminations terminations) {
        this.terminations = terminations;
    }

    @Override
    public void notify(DelegateTask task) {
        TerminationRequestView request = terminations.request(Step.id(task, "requestId"));
        UUID contractId = request.contractId();
        task.setVariableLocal("shownCustomer", request.name());
        task.setVariableLocal("shownEmail", request.email() == null ? "son adresse postale" : request.email());
        task.setVariableLocal("shownContract", request.contractReference());
        task.setVariableLocal("shownRequestedOn", French.date(Paris.dateOf(request.requestedAt())));
        task.setVariableLocal(
                "shownWantedOn",
                request.wantedOn() == null ? "à l’échéance du contrat" : French.date(request.wantedOn()));
        task.setVariableLocal("shownReason", request.reason() == null ? "aucun motif donné" : request.reason());
        task.setVariableLocal("shownPage", contractId == null ? "/contrats" : "/contrats/" + contractId);
        task.setName(task.getName() + " – " + request.reference());
    }
}
