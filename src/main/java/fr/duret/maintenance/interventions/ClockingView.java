package fr.duret.maintenance.interventions;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One tap on the clock as others see it.
 *
 * @param at what counts, to the second
 * @param deviceAt what the device said
 * @param receivedAt when the server had it
 * @param skewSeconds how far the device's clock was behind ours (negative: ahead), where it was wrong by over two
 *     minutes; {@code at} is put right by it
 * @param accuracy in metres
 * @param distance in metres from the site, where both positions are known
 * @param noPosition why there is no position
 */
public record ClockingView(
        UUID id,
        ClockingKind kind,
        Instant at,
        Instant deviceAt,
        Instant receivedAt,
        @Nullable Long skewSeconds,
        @Nullable Double latitude,
        @Nullable Double longitude,
        @Nullable Double accuracy,
        @Nullable Integer distance,
        @Nullable String address,
        AddressSource addressSource,
        @Nullable String noPosition,
        String author) {}
