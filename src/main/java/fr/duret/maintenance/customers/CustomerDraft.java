package fr.duret.maintenance.customers;

import fr.duret.maintenance.shared.Referenced;
import org.jspecify.annotations.Nullable;

/**
 * What a customer is to be registered as; the reference says which one.
 *
 * @param lastName of the consumer, or of the organisation's contact person
 * @param companyName of an organisation; none for a consumer
 * @param phone landline in E.164
 * @param mobile mobile in E.164
 */
public record CustomerDraft(
        String reference,
        CustomerKind kind,
        @Nullable Civility civility,
        @Nullable String lastName,
        @Nullable String firstName,
        @Nullable String companyName,
        @Nullable String siren,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String mobile,
        Channel preferredChannel,
        PostalAddress address)
        implements Referenced {}
