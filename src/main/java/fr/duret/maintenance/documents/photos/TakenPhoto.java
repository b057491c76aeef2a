package fr.duret.maintenance.documents.photos;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A photo ready to be kept. The images carry no metadata; time and place stand beside them.
 *
 * @param jpeg at most {@link Photos#LONGEST_SIDE} pixels long, upright, sRGB
 * @param thumbnail at most {@link Photos#THUMBNAIL_SIDE} pixels long
 * @param width of {@code jpeg}, in pixels
 * @param takenAt by the camera's clock, if it said so
 * @param position by the camera, if it said so
 */
public record TakenPhoto(
        byte[] jpeg,
        byte[] thumbnail,
        int width,
        int height,
        @Nullable Instant takenAt,
        @Nullable Position position) {

    /** Where on earth, in degrees (WGS 84). */
    public record Position(double latitude, double longitude) {}
}
