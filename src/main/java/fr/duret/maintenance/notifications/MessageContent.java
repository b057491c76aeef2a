package fr.duret.maintenance.notifications;

import fr.duret.maintenance.customers.CustomerView;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who a message goes to and what its template may show.
 *
 * @param reference the human reference of the subject, such as a contract's number
 * @param values what the template reads, by name
 */
public record MessageContent(
        Recipient recipient,
        @Nullable UUID customerId,
        @Nullable UUID contractId,
        String reference,
        Map<String, Object> values) {

    /** What goes to a customer, on the channel that they prefer. */
    public static MessageContent to(
            CustomerView customer, @Nullable UUID contractId, String reference, Map<String, Object> values) {
        return new MessageContent(Recipient.of(customer), customer.id(), contractId, reference, values);
    }
}
