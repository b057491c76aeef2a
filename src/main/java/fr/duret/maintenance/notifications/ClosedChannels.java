package fr.duret.maintenance.notifications;

import fr.duret.maintenance.customers.Channel;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** By which channels messages are known not to get through to a customer. */
interface ClosedChannels {

    Set<Channel> of(@Nullable UUID customerId);
}
