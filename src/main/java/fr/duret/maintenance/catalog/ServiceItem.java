package fr.duret.maintenance.catalog;

import fr.duret.maintenance.shared.Ids;
import fr.duret.maintenance.shared.Money;
import fr.duret.maintenance.shared.Referenced;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A service as it is sold in a period. */
@Entity
@Table(name = "service")
class ServiceItem implements Referenced {

    @Id
    private UUID id;

    @Version
    private @Nullable Integer version;

    @Column(updatable = false)
    private String reference;

    @Column
    private String family;

    @Column
    private String label;

    @Column
    private String unit;

    @Column
    private BigDecimal labourHours;

    @Column
    private BigDecimal parts;

    @Column
    @Enumerated(EnumType.STRING)
    private VatCategory vatCategory;

    @Enumerated(EnumType.STRING)
    private @Nullable Waste waste;

    private @Nullable BigDecimal wasteKilograms;

    @Column
    private LocalDate validFrom;

    private @Nullable LocalDate validUntil;

    /** The version of the grid that says so first. */
    @Column
    private long changedIn;

    @SuppressWarnings("NullAway.Init")
    protected ServiceItem() {}

    static ServiceItem list(ServiceDraft draft, long gridVersion) {
        ServiceItem item = new ServiceItem();
        item.id = Ids.next();
        item.reference = draft.reference();
        item.revise(draft, gridVersion);
        return item;
    }

    /** Takes over what the draft says, for the same period. */
    void revise(ServiceDraft draft, long gridVersion) {
        family = draft.family();
        label = draft.label();
        unit = draft.unit();
        labourHours = draft.labourHours();
        parts = draft.parts().amount();
        vatCategory = draft.vatCategory();
        waste = draft.waste() == null ? null : draft.waste().waste();
        wasteKilograms = draft.waste() == null ? null : draft.waste().kilograms();
        validFrom = draft.validFrom();
        validUntil = draft.validUntil();
        changedIn = gridVersion;
    }

    /** Is sold so until the day before that one. */
    void endBefore(LocalDate day, long gridVersion) {
        validUntil = day.minusDays(1);
        changedIn = gridVersion;
    }

    boolean saysTheSameAs(ServiceDraft draft) {
        return draft.equals(draft());
    }

    @Override
    public String reference() {
        return reference;
    }

    LocalDate validFrom() {
        return validFrom;
    }

    ServiceDraft draft() {
        return new ServiceDraft(
                reference,
                family,
                label,
                unit,
                labourHours,
                new Money(parts),
                vatCategory,
                waste == null || wasteKilograms == null ? null : new WasteEstimate(waste, wasteKilograms),
                validFrom,
                validUntil);
    }
}
