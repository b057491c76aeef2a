package fr.duret.maintenance.interventions;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/** A geocoder did not answer, or not as agreed. */
class GeocoderFailed extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    GeocoderFailed(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
