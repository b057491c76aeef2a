package fr.duret.maintenance.notifications;

import fr.duret.maintenance.customers.AddressFault;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A provider's news about a message.
 *
 * @param event names the news: told again under the same name, they are the same
 * @param at when it happened, as the provider says
 * @param providerReference what the provider calls the message
 * @param detail the provider's or the receiving side's own words
 * @param fault what the news say about the address itself
 */
public record ArrivalReport(
        String event,
        UUID messageId,
        Arrival arrival,
        Instant at,
        @Nullable String providerReference,
        @Nullable String detail,
        AddressFault.@Nullable Reason fault) {}
