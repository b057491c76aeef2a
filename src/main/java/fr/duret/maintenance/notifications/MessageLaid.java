package fr.duret.maintenance.notifications;

import fr.duret.maintenance.customers.Channel;

/** A message was laid in the outbox: the sender need not wait for its next round. */
record MessageLaid(Channel channel) {}
