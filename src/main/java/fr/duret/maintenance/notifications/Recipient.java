package fr.duret.maintenance.notifications;

import fr.duret.maintenance.customers.Channel;
import fr.duret.maintenance.customers.CustomerView;
import fr.duret.maintenance.customers.PostalAddress;
import org.jspecify.annotations.Nullable;

/**
 * Who a message is for and where it can reach them.
 *
 * @param greeting how it begins: « Madame Burnet »
 * @param mobile in E.164
 */
public record Recipient(
        String name,
        String greeting,
        @Nullable String email,
        @Nullable String mobile,
        @Nullable PostalAddress address,
        Channel preferred) {

    /** The customer, on the channel that they prefer. */
    public static Recipient of(CustomerView customer) {
        return new Recipient(
                customer.name(),
                customer.greeting(),
                customer.email(),
                customer.mobile(),
                customer.address(),
                customer.preferredChannel());
    }

    /** Somebody of the company, who is written to without ceremony. */
    public static Recipient ofStaff(String name, String email, String mobile, Channel preferred) {
        return new Recipient(name, name, email, mobile, null, preferred);
    }
}
