package fr.duret.maintenance.interventions;

import fr.duret.maintenance.shared.Refusal;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** All reports. */
interface Reports extends JpaRepository<Report, UUID> {

    Optional<Report> findByInterventionId(UUID interventionId);

    default Report of(Intervention intervention) {
        return findByInterventionId(intervention.id())
                .orElseThrow(() -> new Refusal(
                        Refusal.Kind.CONFLICT,
                        "report-not-begun",
                        "Le rapport n'est pas commencé",
                        "Enregistrez d'abord le rapport de " + intervention.reference() + " comme brouillon."));
    }
}
