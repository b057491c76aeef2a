package fr.duret.maintenance.customers;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A customer as others see them.
 *
 * @param name how lists and envelopes name them: « Mme Odette Burnet », « Boulangerie Favre »
 * @param greeting how a letter begins: « Madame Burnet », « Madame, Monsieur »
 * @param contactName the person to ask for where the customer is an organisation
 * @param phone landline in E.164
 * @param mobile mobile in E.164
 */
public record CustomerView(
        UUID id,
        String reference,
        CustomerKind kind,
        String name,
        String greeting,
        @Nullable String contactName,
        @Nullable String siren,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String mobile,
        Channel preferredChannel,
        PostalAddress address) {

    /** The number to call first: the mobile, otherwise the landline. */
    public @Nullable String callable() {
        return mobile != null ? mobile : phone;
    }
}
