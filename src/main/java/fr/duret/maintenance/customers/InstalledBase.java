package fr.duret.maintenance.customers;

import fr.duret.maintenance.shared.Paris;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Knows what stands installed at each site. */
@Service
@Transactional
public class InstalledBase {

    private final Equipments equipments;
    private final CustomerRegister register;
    private final Clock clock;

    InstalledBase(Equipments equipments, CustomerRegister register, Clock clock) {
        this.equipments = equipments;
        this.register = register;
        this.clock = clock;
    }

    /** What stands there now, the oldest entry first. */
    @Transactional(readOnly = true)
    public List<EquipmentView> at(UUID siteId) {
        return equipments.findBySiteIdAndRemovedOnIsNullOrderById(siteId).stream()
                .map(Equipment::view)
                .toList();
    }

    /** One piece of equipment; refused as {@code equipment-unknown} if there is none. */
    @Transactional(readOnly = true)
    public EquipmentView equipment(UUID id) {
        return equipments.get(id).view();
    }

    /** Notes what was installed, or found installed, at a site; refused as {@code site-unknown}. */
    public EquipmentView install(UUID siteId, EquipmentDraft draft) {
        register.site(siteId);
        return equipments.save(Equipment.install(siteId, draft)).view();
    }

    public EquipmentView revise(UUID id, EquipmentDraft draft) {
        Equipment equipment = equipments.get(id);
        equipment.revise(draft);
        return equipment.view();
    }

    /** It was taken away today. */
    public void remove(UUID id) {
        equipments.get(id).remove(Paris.today(clock));
    }
}
