package fr.duret.maintenance.notifications;

import fr.duret.maintenance.customers.Channel;
import java.util.UUID;

/**
 * A message that lies in the outbox.
 *
 * @param alreadyPosted true if an earlier posting kept the same promise; then nothing was changed
 */
public record PostedMessage(UUID id, Channel channel, boolean alreadyPosted) {}
