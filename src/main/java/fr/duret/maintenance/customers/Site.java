package fr.duret.maintenance.customers;

import fr.duret.maintenance.shared.Ids;
import fr.duret.maintenance.shared.Referenced;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A place where the company works for a customer. */
@Entity
class Site implements Referenced {

    @Id
    private UUID id;

    @Version
    private @Nullable Integer version;

    @Column(updatable = false)
    private String reference;

    private UUID customerId;
    private String label;

    @Embedded
    private PostalAddress address;

    private @Nullable Double latitude;
    private @Nullable Double longitude;

    @Enumerated(EnumType.STRING)
    private SiteUsage usage;

    private @Nullable Integer completionYear;

    @SuppressWarnings("NullAway.Init")
    protected Site() {}

    static Site register(SiteDraft draft) {
        Site site = new Site();
        site.id = Ids.next();
        site.reference = draft.reference();
        site.revise(draft);
        return site;
    }

    /** Takes over what the draft says; a site may change hands, with the house it is. */
    void revise(SiteDraft draft) {
        customerId = draft.customerId();
        label = draft.label();
        address = draft.address();
        latitude = draft.latitude();
        longitude = draft.longitude();
        usage = draft.usage();
        completionYear = draft.completionYear();
    }

    boolean saysTheSameAs(SiteDraft draft) {
        return draft.equals(
                new SiteDraft(reference, customerId, label, address, latitude, longitude, usage, completionYear));
    }

    @Override
    public String reference() {
        return reference;
    }

    UUID customerId() {
        return customerId;
    }

    SiteView view() {
        return new SiteView(id, reference, customerId, label, address, latitude, longitude, usage, completionYear);
    }
}
