package fr.duret.maintenance.interventions;

import fr.duret.maintenance.shared.Refusal;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

/** All interventions. */
interface Interventions extends JpaRepository<Intervention, UUID> {

    @Query(value = "select nextval('intervention_number')", nativeQuery = true)
    long nextNumber();

    Optional<Intervention> findByReference(String reference);

    @Query("select i.version from Intervention i where i.id = :id")
    Optional<Long> versionOf(UUID id);

    /** Commands take the intervention's row first, so that two of them wait for each other instead of colliding. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select i from Intervention i where i.id = :id")
    Optional<Intervention> lock(UUID id);

    default Intervention locked(UUID id) {
        return lock(id).orElseThrow(Interventions::unknown);
    }

    default Intervention get(UUID id) {
        return findById(id).orElseThrow(Interventions::unknown);
    }

    static Refusal unknown() {
        return new Refusal(
                Refusal.Kind.UNKNOWN,
                "intervention-unknown",
                "Intervention introuvable",
                "Cette intervention n'existe pas, ou ne vous est pas ouverte. Relisez la liste des interventions.");
    }
}
