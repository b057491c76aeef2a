package fr.duret.maintenance.contracts;

import fr.duret.maintenance.shared.Refusal;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

/** All contracts. */
interface Contracts extends JpaRepository<Contract, UUID> {

    @Query("select c from Contract c left join fetch c.terms where c.reference in :references")
    List<Contract> findByReferenceIn(Collection<String> references);

    Optional<Contract> findByReferenceIgnoreCase(String reference);

    @Query("select c from Contract c left join fetch c.terms where c.customerId = :customerId")
    List<Contract> findByCustomerId(UUID customerId);

    @Query("""
            select c from Contract c join fetch c.terms
            where c.id = (select t.contract.id from ContractTerm t where t.id = :termId)
            """)
    Optional<Contract> findByTerm(UUID termId);

    /** Commands take the contract's row first, so that two of them wait for each other instead of colliding. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select c from Contract c where c.id = :id")
    Optional<Contract> lock(UUID id);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select c from Contract c where c.id = (select t.contract.id from ContractTerm t where t.id = :termId)")
    Optional<Contract> lockByTerm(UUID termId);

    default Contract ofTerm(UUID termId) {
        return findByTerm(termId).orElseThrow(Contracts::unknown);
    }

    default Contract lockedOfTerm(UUID termId) {
        return lockByTerm(termId).orElseThrow(Contracts::unknown);
    }

    default Contract locked(UUID id) {
        return lock(id).orElseThrow(Contracts::unknown);
    }

    default Contract get(UUID id) {
        return findById(id).orElseThrow(Contracts::unknown);
    }

    static Refusal unknown() {
        return new Refusal(
                Refusal.Kind.UNKNOWN,
                "contract-unknown",
                "Contrat introuvable",
                "Ce contrat n’existe pas. Cherchez-le par son numéro ou par le nom du client.");
    }
}
