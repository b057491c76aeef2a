package fr.duret.maintenance.appointments;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How long the office may move a visit about before its customer hears of it. */
final class Settling {

    private static final Duration WHILE = Duration.ofMinutes(5);

    /** Whoever comes so soon is announced at once. */
    private static final Duration SOON = Duration.ofHours(2);

    private Settling() {}

    /** When the customer is told of that slot; at once if none, because the technician comes soon. */
    static @Nullable Instant until(Instant now, AgreedSlot slot) {
        return slot.startsAt().isBefore(now.plus(SOON)) ? null : now.plus(WHILE);
    }
}
