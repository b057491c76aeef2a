package fr.duret.maintenance.interventions;

import fr.duret.maintenance.shared.Refusal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An intervention that is to be done.
 *
 * @param subject what is to be done, in a line: « Le disjoncteur général saute »
 * @param equipmentId the installed equipment concerned, where known
 * @param contractId the contract under which it is done, if any
 * @param due the days within which somebody waits for it, if they do
 */
public record InterventionDraft(
        InterventionKind kind,
        String subject,
        UUID customerId,
        UUID siteId,
        @Nullable UUID equipmentId,
        @Nullable UUID contractId,
        @Nullable DueWindow due) {

    private static final int LONGEST = 200;

    public InterventionDraft {
        subject = subject.strip();
        if (subject.isEmpty() || subject.length() > LONGEST) {
            throw new Refusal(
                    Refusal.Kind.RULE,
                    "subject-needed",
                    "Objet manquant ou trop long",
                    "Dites en " + LONGEST + " caractères au plus ce qu'il y a à faire : « Entretien annuel ».");
        }
    }

    /** What nobody waits for on certain days. */
    public InterventionDraft(
            InterventionKind kind,
            String subject,
            UUID customerId,
            UUID siteId,
            @Nullable UUID equipmentId,
            @Nullable UUID contractId) {
        this(kind, subject, customerId, siteId, equipmentId, contractId, null);
    }

    /** What is to be done on the visit that finishes an unfinished one. */
    static InterventionDraft finishing(InterventionView unfinished) {
        String rest = "Suite de " + unfinished.reference() + " : " + unfinished.subject();
        return new InterventionDraft(
                unfinished.kind(),
                rest.substring(0, Math.min(rest.length(), LONGEST)),
                unfinished.customerId(),
                unfinished.siteId(),
                unfinished.equipmentId(),
                unfinished.contractId());
    }
}
