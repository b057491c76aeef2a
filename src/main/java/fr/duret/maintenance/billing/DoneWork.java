package fr.duret.maintenance.billing;

import fr.duret.maintenance.contracts.Plan;
import fr.duret.maintenance.shared.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Work that is done and shall be billed.
 *
 * @param subjectId what was done, such as an intervention: it is billed once
 * @param subject its human reference, such as {@code INT-2027-0042}
 * @param title what the customer reads: « Dépannage urgence du 14 janvier 2027 »
 * @param contractId the running contract of the site, if there is one
 * @param plan that contract's plan
 * @param workedMinutes effective working time up to what was planned, breaks out
 * @param overrunMinutes time beyond it that may be billed, see the overrun policy; 0 if none
 * @param overrunRate what the customer has signed for an hour of it, net of tax; absent where nothing was signed: the
 *     price grid says it
 * @param emergency whether the customer asked for somebody at once
 */
public record DoneWork(
        UUID subjectId,
        String subject,
        String title,
        UUID customerId,
        UUID siteId,
        @Nullable UUID contractId,
        @Nullable Plan plan,
        WorkKind kind,
        WorkNature nature,
        LocalDate servedOn,
        int workedMinutes,
        int overrunMinutes,
        @Nullable Money overrunRate,
        boolean emergency,
        List<UsedPart> parts) {
    public DoneWork {
        if (workedMinutes < 0 || overrunMinutes < 0) {
            throw new IllegalArgumentException("Minutes are not negative: " + workedMinutes + ", " + overrunMinutes);
        }
        parts = List.copyOf(parts);
    }

    @Nullable
    String planName() {
        return plan == null ? null : plan.name();
    }
}
