package fr.duret.maintenance.interventions;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A photo of an intervention.
 *
 * @param sha256 of the picture as it was sent
 * @param documentId the picture as it is kept: upright, without its metadata, at most 2048 px wide or high
 * @param latitude where it was taken, where known
 */
public record PhotoView(
        UUID id,
        PhotoMoment moment,
        String sha256,
        UUID documentId,
        UUID thumbnailId,
        int width,
        int height,
        Instant takenAt,
        Instant receivedAt,
        @Nullable Double latitude,
        @Nullable Double longitude,
        String author) {}
