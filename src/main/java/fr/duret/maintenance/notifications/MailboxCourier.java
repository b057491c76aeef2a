package fr.duret.maintenance.notifications;

import fr.duret.maintenance.customers.Channel;
import org.springframework.stereotype.Component;

/** The courier that needs nothing: its messages are read on the page « Boîte d’envoi » and go no further. */
@Component
class MailboxCourier implements Courier {

    @Override
    public String name() {
        return "mailbox";
    }

    @Override
    public boolean carries(Channel channel) {
        return channel != Channel.LETTER;
    }

    @Override
    public Delivery deliver(OutgoingMessage message) {
        return new Delivery.Accepted(message.id().toString());
    }

    /** What is in the outbox is in the mailbox. */
    @Override
    public Delivery reconcile(OutgoingMessage message) {
        return deliver(message);
    }
}
