package fr.duret.maintenance.visits;

import fr.duret.maintenance.shared.Refusal;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface VisitRecords extends JpaRepository<ContractVisit, UUID> {

    List<ContractVisit> findByTermIdOrderByNumber(UUID termId);

    default ContractVisit get(UUID id) {
        return findById(id).orElseThrow(VisitRecords::unknown);
    }

    static Refusal unknown() {
        return new Refusal(
                Refusal.Kind.UNKNOWN,
                "visit-unknown",
                "Visite introuvable",
                "Cette visite de contrat n'existe pas. Rechargez la page du contrat.");
    }
}
