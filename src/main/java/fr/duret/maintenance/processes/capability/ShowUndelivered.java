package fr.duret.maintenance.processes.capability;

import fr.duret.maintenance.customers.Channel;
import fr.duret.maintenance.customers.CustomerRegister;
import fr.duret.maintenance.customers.CustomerView;
import fr.duret.maintenance.notifications.MessageUndelivered.Reason;
import fr.duret.maintenance.notifications.UndeliveredMessage;
import fr.duret.maintenance.notifications.UndeliveredMessages;
import fr.duret.maintenance.shared.French;
import fr.duret.maintenance.shared.PhoneNumbers;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.jspecify.annotations.Nullable;

/** Lets a task show which message did not arrive, why, and how its reader can be reached; gone with the task. */
@Capability(
        value = "showUndelivered",
        gives = {
            "shownCustomer",
            "shownContract",
            "shownMessage",
            "shownAddress",
            "shownWhy",
            "shownDeadline",
            "shownChoices",
            "shownPage",
            "shownPhone",
            "shownCall",
            "shownCustomerPage"
        })
class ShowUndelivered implements TaskListener {

    private final UndeliveredMessages messages;
    private final CustomerRegister customers;

    ShowUndelivered(UndeliveredMessages messages, CustomerRegister customers) {
        this.messages = messages;
        this.customers = customers;
    }

    @Override
    public void notify(DelegateTask task) {
        UndeliveredMessage message = messages.message(Step.id(task, "messageId"));
        Instant notAfter = message.notAfter();
        task.setVariableLocal("shownCustomer", message.recipientName());
        task.setVariableLocal("shownContract", message.reference());
        task.setVariableLocal("shownMessage", message.subject());
        task.setVariableLocal("shownAddress", French.typeset(by(message.channel()) + " : " + address(message)));
        task.setVariableLocal("shownWhy", why(Reason.valueOf(Step.text(task, "reason")), message.problem()));
        task.setVariableLocal("shownDeadline", notAfter == null ? "" : "À envoyer au plus tard le " + last(notAfter));
        task.setVariableLocal("shownChoices", choices(message));
        task.setVariableLocal("shownPage", "/boite-d-envoi/" + message.id());
        showPhone(task, message);
        task.setName(task.getName() + " – " + message.reference());
    }

    private void showPhone(DelegateTask task, UndeliveredMessage message) {
        Optional<CustomerView> customer = Optional.ofNullable(message.customerId())
                .map(id -> customers.customers(List.of(id)).get(id));
        ShownPhone.on(task, customer.map(CustomerView::callable).orElse(null));
        task.setVariableLocal(
                "shownCustomerPage", customer.map(one -> "/clients/" + one.id()).orElse("/clients"));
    }

    private static String why(Reason reason, @Nullable String problem) {
        String told = switch (reason) {
            case REFUSED -> "Il a été refusé.";
            case BOUNCED -> "Il est revenu : personne n’est joint à cette adresse.";
            case GAVE_UP -> "Il n’a pas pu être remis après de nombreux essais.";
            case EXPIRED -> "Il n’est pas parti à temps.";
        };
        return French.typeset(problem == null || reason == Reason.EXPIRED ? told : told + " " + problem);
    }

    private static String choices(UndeliveredMessage message) {
        Channel other = message.otherChannel();
        if (!message.again() && other == null) {
            return "Il ne peut plus partir par aucun canal\u202f: réglez-le autrement, ou renoncez-y.";
        }
        return other == null
                ? "Aucun autre canal ne joint ce client pour ce message."
                : "Par un autre canal, il partirait " + by(other) + ".";
    }

    private static String by(Channel channel) {
        return switch (channel) {
            case EMAIL -> "par e-mail";
            case SMS -> "par SMS";
            case LETTER -> "par courrier";
        };
    }

    private static String address(UndeliveredMessage message) {
        return message.channel() == Channel.SMS
                ? PhoneNumbers.display(message.recipientAddress())
                : message.recipientAddress().replace("\n", ", ");
    }

    private static String last(Instant notAfter) {
        return French.moment(notAfter.minusSeconds(60));
    }
}
