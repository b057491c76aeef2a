package fr.duret.maintenance.notifications;

import fr.duret.maintenance.shared.Paris;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;

/** Nobody is disturbed between eight in the evening and nine in the morning, Paris time. */
final class QuietHours {

    private static final LocalTime EVENING = LocalTime.of(20, 0);

    private QuietHours() {}

    /** When a message leaves that was posted at that instant; a deadline that falls into the night goes before rest. */
    static Instant leaveAt(Instant posted, @Nullable Instant notAfter) {
        ZonedDateTime paris = posted.atZone(Paris.ZONE);
        LocalDate day = paris.toLocalDate();
        Instant polite = posted;
        if (!paris.toLocalTime().isBefore(EVENING)) {
            polite = Paris.opening(day.plusDays(1));
        } else if (paris.toLocalTime().isBefore(Paris.OPENING)) {
            polite = Paris.opening(day);
        }
        return notAfter != null && polite.isAfter(notAfter) ? posted : polite;
    }
}
