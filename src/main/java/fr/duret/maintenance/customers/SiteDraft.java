package fr.duret.maintenance.customers;

import fr.duret.maintenance.shared.Referenced;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a site is to be registered as; the reference says which one. */
public record SiteDraft(
        String reference,
        UUID customerId,
        String label,
        PostalAddress address,
        @Nullable Double latitude,
        @Nullable Double longitude,
        SiteUsage usage,
        @Nullable Integer completionYear)
        implements Referenced {}
