package fr.duret.maintenance.technicians;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A qualification that somebody has to see to.
 *
 * @param expiresOn its last day; none where nobody has entered it
 */
public record Expiring(
        UUID technicianId,
        String technician,
        String symbol,
        @Nullable LocalDate expiresOn) {

    static final Comparator<Expiring> SOONEST_FIRST = Comparator.comparing(
                    Expiring::expiresOn, Comparator.nullsLast(Comparator.<LocalDate>naturalOrder()))
            .thenComparing(Expiring::technician)
            .thenComparing(Expiring::symbol);
}
