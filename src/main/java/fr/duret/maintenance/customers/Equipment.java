package fr.duret.maintenance.customers;

import fr.duret.maintenance.shared.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Something that stands installed at a site and is looked after there. */
@Entity
class Equipment {

    @Id
    private UUID id;

    @Version
    private @Nullable Integer version;

    @Column(updatable = false)
    private UUID siteId;

    @Column
    private String kind;

    private @Nullable String brand;
    private @Nullable String model;
    private @Nullable String serial;
    private @Nullable LocalDate installedOn;
    private @Nullable String location;
    private @Nullable String notes;
    private @Nullable LocalDate removedOn;

    @SuppressWarnings("NullAway.Init")
    protected Equipment() {}

    static Equipment install(UUID siteId, EquipmentDraft draft) {
        Equipment equipment = new Equipment();
        equipment.id = Ids.next();
        equipment.siteId = siteId;
        equipment.revise(draft);
        return equipment;
    }

    /** Takes over what somebody has seen on site. */
    void revise(EquipmentDraft draft) {
        kind = draft.kind();
        brand = draft.brand();
        model = draft.model();
        serial = draft.serial();
        installedOn = draft.installedOn();
        location = draft.location();
        notes = draft.notes();
    }

    /** It is not there any more; what was done to it stays known. */
    void remove(LocalDate on) {
        removedOn = on;
    }

    EquipmentView view() {
        return new EquipmentView(id, siteId, kind, brand, model, serial, installedOn, location, notes, removedOn);
    }
}
