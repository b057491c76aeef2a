package fr.duret.maintenance.catalog;

import fr.duret.maintenance.shared.Ids;
import fr.duret.maintenance.shared.Money;
import fr.duret.maintenance.shared.Referenced;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Something that a technician builds in, with its price. */
@Entity
class Part implements Referenced {

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
    @Enumerated(EnumType.STRING)
    private PartUnit unit;

    @Column
    private BigDecimal price;

    @Column
    @Enumerated(EnumType.STRING)
    private VatCategory vatCategory;

    @SuppressWarnings("NullAway.Init")
    protected Part() {}

    static Part list(PartDraft draft) {
        Part part = new Part();
        part.id = Ids.next();
        part.reference = draft.reference();
        part.revise(draft);
        return part;
    }

    /** Takes over what the draft says; it is the same part, so the reference stays. */
    void revise(PartDraft draft) {
        family = draft.family();
        label = draft.label();
        unit = draft.unit();
        price = draft.price().amount();
        vatCategory = draft.vatCategory();
    }

    boolean saysTheSameAs(PartDraft draft) {
        return draft.equals(new PartDraft(reference, family, label, unit, new Money(price), vatCategory));
    }

    @Override
    public String reference() {
        return reference;
    }

    PartView view() {
        return new PartView(id, reference, family, label, unit, new Money(price), vatCategory);
    }
}
