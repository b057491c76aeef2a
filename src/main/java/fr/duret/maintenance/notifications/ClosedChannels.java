package fr.duret.maintenance.notifications;

import fr.duret.maintenance.customers.Channel;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** By which channels a message to a customer had better not go. */
interface ClosedChannels {

    /**
     * Those that are known not to get through; and text messages while their budget is spent, unless it is urgent.
     *
     * @param urgent somebody waits for the message, or it is lawful until an instant only
     */
    Set<Channel> of(@Nullable UUID customerId, boolean urgent);
}
