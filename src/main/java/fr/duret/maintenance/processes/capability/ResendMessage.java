package fr.duret.maintenance.processes.capability;

import fr.duret.maintenance.notifications.UndeliveredMessages;
import fr.duret.maintenance.notifications.UndeliveredMessages.Way;
import org.camunda.bpm.engine.delegate.BpmnError;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Writes a message anew that did not arrive; raises {@code ResendImpossible} when it must not or cannot leave. */
@Capability(value = "resendMessage", raises = "ResendImpossible")
class ResendMessage implements JavaDelegate {

    private final UndeliveredMessages messages;
    private final StaffNames names;

    ResendMessage(UndeliveredMessages messages, StaffNames names) {
        this.messages = messages;
        this.names = names;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Way way = "other-channel".equals(Step.text(execution, "way")) ? Way.OTHER_CHANNEL : Way.SAME_CHANNEL;
        if (!messages.resend(Step.id(execution, "message"), way, names.answeredBy(execution))) {
            throw new BpmnError("ResendImpossible", "No such channel reaches the reader in time");
        }
        execution.removeVariable("note");
    }
}
