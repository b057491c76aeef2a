package fr.duret.maintenance.processes.capability;

import fr.duret.maintenance.contracts.TacitNotices;
import org.camunda.bpm.engine.delegate.BpmnError;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Gives the notice of L215-1 inside its lawful window; raises {@code NoticeWindowMissed} when it is too late. */
@Capability(value = "sendTacitRenewalNotice", raises = "NoticeWindowMissed")
class SendTacitRenewalNotice implements JavaDelegate {

    private final TacitNotices notices;

    SendTacitRenewalNotice(TacitNotices notices) {
        this.notices = notices;
    }

    @Override
    public void execute(DelegateExecution execution) {
        TacitNotices.Outcome outcome = notices.give(Step.id(execution, "termId"), Step.origin(execution));
        if (outcome == TacitNotices.Outcome.MISSED) {
            throw new BpmnError("NoticeWindowMissed", "The lawful window for the notice is over");
        }
    }
}
