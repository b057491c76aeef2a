package fr.duret.maintenance.notifications;

import fr.duret.maintenance.customers.Channel;

/**
 * Carries messages out of the house. It is called outside of any transaction, with one message at a time, and answers
 * with an outcome; an exception counts as an answer that never came.
 */
public interface Courier {

    /** How the outbox names it. */
    String name();

    /** Whether it carries messages of that channel. */
    boolean carries(Channel channel);

    /** Hands one message over. */
    Delivery deliver(OutgoingMessage message);

    /** What became of a message whose handing over was cut short; never hands it over again. */
    Delivery reconcile(OutgoingMessage message);
}
