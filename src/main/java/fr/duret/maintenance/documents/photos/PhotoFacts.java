package fr.duret.maintenance.documents.photos;

import com.drew.imaging.jpeg.JpegMetadataReader;
import com.drew.imaging.jpeg.JpegProcessingException;
import com.drew.lang.GeoLocation;
import com.drew.metadata.Directory;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifReader;
import com.drew.metadata.exif.ExifSubIFDDirectory;
import com.drew.metadata.exif.GpsDirectory;
import fr.duret.maintenance.shared.Paris;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the camera wrote beside the picture; what is missing or nonsense is not there. */
record PhotoFacts(
        Orientation orientation,
        @Nullable Instant takenAt,
        TakenPhoto.@Nullable Position position) {

    static final PhotoFacts NONE = new PhotoFacts(Orientation.UPRIGHT, null, null);

    private static final DateTimeFormatter CAMERA_TIME = DateTimeFormatter.ofPattern("yyyy:MM:dd HH:mm:ss");

    static PhotoFacts of(byte[] jpeg) {
        try {
            Metadata metadata =
                    JpegMetadataReader.readMetadata(new ByteArrayInputStream(jpeg), List.of(new ExifReader()));
            return new PhotoFacts(orientation(metadata), takenAt(metadata), position(metadata));
        } catch (JpegProcessingException | IOException e) {
            return NONE;
        }
    }

    private static Orientation orientation(Metadata metadata) {
        Directory main = metadata.getFirstDirectoryOfType(ExifIFD0Directory.class);
        Integer value = main == null ? null : main.getInteger(ExifIFD0Directory.TAG_ORIENTATION);
        return value == null ? Orientation.UPRIGHT : new Orientation(value);
    }

    /** A camera without a time zone goes by the time of Paris. */
    private static @Nullable Instant takenAt(Metadata metadata) {
        Directory details = metadata.getFirstDirectoryOfType(ExifSubIFDDirectory.class);
        String time = details == null ? null : details.getString(ExifSubIFDDirectory.TAG_DATETIME_ORIGINAL);
        if (details == null || time == null) {
            return null;
        }
        try {
            String offset = details.getString(ExifSubIFDDirectory.TAG_TIME_ZONE_ORIGINAL);
            ZoneId zone = offset == null ? Paris.ZONE : ZoneOffset.of(offset.strip());
            return LocalDateTime.parse(time.strip(), CAMERA_TIME).atZone(zone).toInstant();
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static TakenPhoto.@Nullable Position position(Metadata metadata) {
        GpsDirectory gps = metadata.getFirstDirectoryOfType(GpsDirectory.class);
        GeoLocation place = gps == null ? null : gps.getGeoLocation();
        if (place == null || place.isZero() || !isOnEarth(place.getLatitude(), place.getLongitude())) {
            return null;
        }
        return new TakenPhoto.Position(place.getLatitude(), place.getLongitude());
    }

    private static boolean isOnEarth(double latitude, double longitude) {
        return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180;
    }
}
