package fr.duret.maintenance.billing;

import fr.duret.maintenance.shared.Refusal;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

/** All invoices and credit notes. */
interface Invoices extends JpaRepository<Invoice, UUID> {

    @Query("select i from Invoice i where i.subjectId = :subjectId and i.kind = 'INVOICE' and i.credited = false"
            + " and i.state <> 'DISCARDED'")
    Optional<Invoice> findBySubject(UUID subjectId);

    @Query("select i from Invoice i where i.subjectId = :quoteId and i.kind = 'DEPOSIT' and i.credited = false"
            + " and i.state = 'ISSUED'")
    Optional<Invoice> depositOf(UUID quoteId);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select i from Invoice i where i.id = :id")
    Optional<Invoice> lock(UUID id);

    default Invoice locked(UUID id) {
        return lock(id).orElseThrow(Invoices::unknown);
    }

    default Invoice get(UUID id) {
        return findById(id).orElseThrow(Invoices::unknown);
    }

    static Refusal unknown() {
        return new Refusal(
                Refusal.Kind.UNKNOWN,
                "invoice-unknown",
                "Facture introuvable",
                "Cette facture n’existe pas. Cherchez-la par son numéro ou par le nom du client.");
    }
}
