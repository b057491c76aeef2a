package fr.duret.maintenance.interventions;

import fr.duret.maintenance.documents.photos.TakenPhoto;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A photo that is to be kept with an intervention.
 *
 * @param sha256 of the picture as it was sent
 * @param photo the picture as it may be kept
 * @param takenAt by the device; the picture's own word counts otherwise
 * @param position by the device; the picture's own word counts otherwise
 */
public record PhotoDraft(
        PhotoMoment moment,
        String sha256,
        TakenPhoto photo,
        @Nullable Instant takenAt,
        @Nullable Position position) {}
