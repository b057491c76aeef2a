package fr.duret.maintenance.customers;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A place where the company works for a customer.
 *
 * @param completionYear the year in which the building was finished, where known; VAT depends on it
 */
public record SiteView(
        UUID id,
        String reference,
        UUID customerId,
        String label,
        PostalAddress address,
        @Nullable Double latitude,
        @Nullable Double longitude,
        SiteUsage usage,
        @Nullable Integer completionYear) {}
