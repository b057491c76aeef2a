package fr.duret.maintenance.customers;

import org.jspecify.annotations.Nullable;

/**
 * Somebody who asks for a quote and is not known yet, and where.
 *
 * @param companyName of an organisation; none for a consumer
 * @param email one of e-mail and mobile is needed: the quote travels that way
 * @param mobile as it was typed
 */
public record ProspectDraft(
        CustomerKind kind,
        @Nullable Civility civility,
        String lastName,
        String firstName,
        String companyName,
        String email,
        String mobile,
        String street,
        String postcode,
        String town,
        SiteUsage usage,
        @Nullable Integer completionYear) {}
