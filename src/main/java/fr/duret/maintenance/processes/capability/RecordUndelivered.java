package fr.duret.maintenance.processes.capability;

import fr.duret.maintenance.notifications.UndeliveredMessages;
import fr.duret.maintenance.notifications.UndeliveredMessages.Ending;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Notes with a message that nothing more is sent, and why; the note does not stay in the engine. */
@Capability("recordUndelivered")
class RecordUndelivered implements JavaDelegate {

    private final UndeliveredMessages messages;
    private final StaffNames names;

    RecordUndelivered(UndeliveredMessages messages, StaffNames names) {
        this.messages = messages;
        this.names = names;
    }

    @Override
    public void execute(DelegateExecution execution) {
        messages.end(
                Step.id(execution, "message"),
                "handled".equals(Step.text(execution, "ending")) ? Ending.HANDLED : Ending.GIVEN_UP,
                names.answeredBy(execution),
                Step.textOrNull(execution, "note"));
        execution.removeVariable("note");
    }
}
