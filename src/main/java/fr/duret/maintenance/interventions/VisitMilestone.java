package fr.duret.maintenance.interventions;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something about an intervention that belongs in its customer's story.
 *
 * @param reference the intervention's
 * @param subject the intervention's
 * @param author who did it
 * @param note for when it was planned, why it was cancelled, who signed
 */
public record VisitMilestone(
        UUID interventionId,
        String reference,
        String subject,
        Kind kind,
        Instant at,
        String author,
        @Nullable String note) {

    /** What it can be; called as in the intervention's own history. */
    public enum Kind {
        PLANNED("Visite planifiée"),
        CANCELLED("Visite annulée"),
        CLOCKED_OUT("Visite terminée"),
        LEFT_UNFINISHED("Visite laissée inachevée"),
        SIGNED("Rapport signé"),
        SIGNED_WITHOUT_CUSTOMER("Rapport établi sans signature"),
        SIGNATURE_VOIDED("Signature du rapport annulée");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        /** How a French reader calls it. */
        public String label() {
            return label;
        }

        /** Whether it is about the report rather than about the visit. */
        public boolean isOfReport() {
            return this == SIGNED || this == SIGNED_WITHOUT_CUSTOMER || this == SIGNATURE_VOIDED;
        }
    }
}
