package fr.duret.maintenance.notifications;

import fr.duret.maintenance.customers.AddressFault;
import fr.duret.maintenance.customers.AddressFaults;
import fr.duret.maintenance.customers.Channel;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Closed are the channels whose address is marked on the customer's page. */
@Component
class MarkedAddresses implements ClosedChannels {

    private final AddressFaults faults;

    MarkedAddresses(AddressFaults faults) {
        this.faults = faults;
    }

    @Override
    public Set<Channel> of(@Nullable UUID customerId) {
        return customerId == null
                ? Set.of()
                : faults.of(customerId).stream().map(AddressFault::channel).collect(Collectors.toSet());
    }
}
