package fr.duret.maintenance.notifications;

import fr.duret.maintenance.customers.Channel;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The courier that needs nothing: its messages are read on the page « Boîte d’envoi » and go no further. Not for production. */
@Component
class MailboxCourier implements Courier {

    static final String NAME = "mailbox";

    private final boolean mail;
    private final boolean sms;

    MailboxCourier(@Value("${duret.mail.courier:}") String mail, @Value("${duret.sms.courier:}") String sms) {
        this.mail = NAME.equals(mail);
        this.sms = NAME.equals(sms);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean carries(Channel channel) {
        return switch (channel) {
            case EMAIL -> mail;
            case SMS -> sms;
            case LETTER -> false;
        };
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
