package fr.duret.maintenance.notifications;

import fr.duret.maintenance.customers.AddressFaults;
import fr.duret.maintenance.customers.Channel;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Closed are the channels whose address is marked on the customer's page, and text messages beyond their budget. */
@Component
class MarkedAddresses implements ClosedChannels {

    private final AddressFaults faults;
    private final SmsBudget budget;

    MarkedAddresses(AddressFaults faults, SmsBudget budget) {
        this.faults = faults;
        this.budget = budget;
    }

    @Override
    public Set<Channel> of(@Nullable UUID customerId, boolean urgent) {
        Set<Channel> closed = EnumSet.noneOf(Channel.class);
        if (customerId != null) {
            faults.of(customerId).forEach(fault -> closed.add(fault.channel()));
        }
        if (!urgent && budget.thisMonth().exhausted()) {
            closed.add(Channel.SMS);
        }
        return closed;
    }
}
