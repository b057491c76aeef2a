package fr.duret.maintenance.customers;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A customer that a search has found.
 *
 * @param contactName the person to ask for where the customer is an organisation
 * @param phone the number to call first, in E.164
 * @param approximate whether the words were only nearly found: a typing error was forgiven
 */
public record CustomerHit(
        UUID id,
        String reference,
        CustomerKind kind,
        String name,
        @Nullable String contactName,
        @Nullable String phone,
        String postcode,
        String town,
        boolean approximate) {

    static CustomerHit of(CustomerView customer, boolean approximate) {
        return new CustomerHit(
                customer.id(),
                customer.reference(),
                customer.kind(),
                customer.name(),
                customer.contactName(),
                customer.callable(),
                customer.address().postcode(),
                customer.address().town(),
                approximate);
    }
}
