package fr.duret.maintenance.mobile;

import fr.duret.maintenance.customers.CustomerView;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A customer as a technician needs them.
 *
 * @param contactName the person to ask for where the customer is an organisation
 * @param phone landline in E.164
 * @param mobile mobile in E.164
 */
record CustomerLine(
        UUID id,
        String reference,
        String name,
        @Nullable String contactName,
        @Nullable String phone,
        @Nullable String mobile,
        @Nullable String email) {

    static CustomerLine of(CustomerView customer) {
        return new CustomerLine(
                customer.id(),
                customer.reference(),
                customer.name(),
                customer.contactName(),
                customer.phone(),
                customer.mobile(),
                customer.email());
    }
}
