package fr.duret.maintenance.mobile;

import fr.duret.maintenance.customers.SiteUsage;
import fr.duret.maintenance.customers.SiteView;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A site as a technician finds it. */
record SiteLine(
        UUID id,
        String reference,
        String label,
        String street,
        @Nullable String complement,
        String postcode,
        String town,
        @Nullable Double latitude,
        @Nullable Double longitude,
        SiteUsage usage) {

    static SiteLine of(SiteView site) {
        return new SiteLine(
                site.id(),
                site.reference(),
                site.label(),
                site.address().street(),
                site.address().complement(),
                site.address().postcode(),
                site.address().town(),
                site.latitude(),
                site.longitude(),
                site.usage());
    }
}
