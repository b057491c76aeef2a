package fr.duret.maintenance.mobile;

import fr.duret.maintenance.interventions.ClockTap;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A tap on the clock.
 *
 * @param at when it was tapped, by the device
 * @param sentAt what the device's clock says while sending: tells a wrong clock from a late sending
 * @param position where it was tapped, unless the device cannot or may not tell
 * @param address typed by hand where there is no position
 * @param noPosition why there is no position
 */
record ClockRequest(
        @NotNull Instant at,
        @Nullable Instant sentAt,
        @Valid @Nullable Place position,
        @Nullable String address,
        @Nullable String noPosition) {

    ClockTap tap() {
        return new ClockTap(at, sentAt, position == null ? null : position.position(), address, noPosition);
    }
}
