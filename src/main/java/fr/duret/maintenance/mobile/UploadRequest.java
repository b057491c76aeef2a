package fr.duret.maintenance.mobile;

import fr.duret.maintenance.interventions.PhotoMoment;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A photo that will come in parts.
 *
 * @param length of the whole, in bytes
 */
record UploadRequest(
        @NotNull PhotoMoment moment,
        @NotNull Integer length,
        @Nullable Instant takenAt,
        @Valid @Nullable Place position) {}
