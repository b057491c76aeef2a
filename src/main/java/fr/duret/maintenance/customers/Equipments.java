package fr.duret.maintenance.customers;

import fr.duret.maintenance.shared.Refusal;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface Equipments extends JpaRepository<Equipment, UUID> {

    List<Equipment> findBySiteIdAndRemovedOnIsNullOrderById(UUID siteId);

    default Equipment get(UUID id) {
        return findById(id)
                .orElseThrow(() -> new Refusal(
                        Refusal.Kind.UNKNOWN,
                        "equipment-unknown",
                        "Cet équipement n'existe pas",
                        "Ouvrez la fiche du site : ce qui y est installé y figure."));
    }
}
