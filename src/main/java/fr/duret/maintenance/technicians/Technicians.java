package fr.duret.maintenance.technicians;

import fr.duret.maintenance.shared.Refusal;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface Technicians extends JpaRepository<Technician, UUID> {

    List<Technician> findByReferenceIn(Collection<String> references);

    List<Technician> findAllByOrderByLastNameAscFirstNameAsc();

    /** Commands take the technician's row first, so that two of them wait for each other instead of colliding. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select t from Technician t where t.id = :id")
    Optional<Technician> lock(UUID id);

    default Technician locked(UUID id) {
        return lock(id).orElseThrow(Technicians::unknown);
    }

    static Refusal unknown() {
        return new Refusal(
                Refusal.Kind.UNKNOWN,
                "technician-unknown",
                "Technicien introuvable",
                "Ce technicien n'existe pas. Revenez à la page « Équipe ».");
    }
}
