package fr.duret.maintenance.mobile;

import fr.duret.maintenance.interventions.InterventionKind;
import fr.duret.maintenance.interventions.InterventionRow;
import fr.duret.maintenance.interventions.InterventionStatus;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An intervention in a technician's list.
 *
 * @param kindLabel in French
 * @param statusLabel in French
 * @param phone the number to call first, in E.164
 */
record InterventionLine(
        UUID id,
        long version,
        String reference,
        InterventionKind kind,
        String kindLabel,
        InterventionStatus status,
        String statusLabel,
        String subject,
        @Nullable Instant plannedStart,
        @Nullable Instant plannedEnd,
        String customer,
        @Nullable String phone,
        SiteLine site) {

    static InterventionLine of(InterventionRow row, String customer, @Nullable String phone, SiteLine site) {
        return new InterventionLine(
                row.id(),
                row.version(),
                row.reference(),
                row.kind(),
                row.kind().label(),
                row.status(),
                row.status().label(),
                row.subject(),
                row.plannedStart(),
                row.plannedEnd(),
                customer,
                phone,
                site);
    }
}
