package fr.duret.maintenance.processes.capability;

import fr.duret.maintenance.notifications.UndeliveredMessage;
import fr.duret.maintenance.notifications.UndeliveredMessages;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.exception.NotValidException;

/** Refuses to complete a decision about a message that cannot be carried out, or that lacks its reason. */
@Capability(value = "checkUndelivered", gives = "answeredBy")
class CheckUndelivered implements TaskListener {

    private final UndeliveredMessages messages;

    CheckUndelivered(UndeliveredMessages messages) {
        this.messages = messages;
    }

    @Override
    public void notify(DelegateTask task) {
        String answer = String.valueOf(task.getVariable("answer"));
        UndeliveredMessage message = messages.message(Step.id(task, "messageId"));
        switch (answer) {
            case "again" ->
                require(message.again(), "Ce message ne peut plus partir par ce canal. Choisissez une autre issue.");
            case "other-channel" ->
                require(
                        message.otherChannel() != null,
                        "Aucun autre canal ne joint ce client pour ce message. Choisissez une autre issue.");
            case "handled" -> {}
            case "give-up" ->
                require(Step.textOrNull(task, "note") != null, "Écrivez pourquoi vous renoncez à ce message.");
            default -> throw new NotValidException("Choisissez ce que devient ce message.");
        }
        task.setVariable("answeredBy", task.getAssignee() == null ? "Répartition" : task.getAssignee());
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new NotValidException(otherwise);
        }
    }
}
