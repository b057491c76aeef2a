package fr.duret.maintenance.mobile;

import fr.duret.maintenance.interventions.Position;
import jakarta.validation.constraints.NotNull;

/**
 * A position as a device tells it (WGS 84).
 *
 * @param accuracy in metres
 */
record Place(@NotNull Double latitude, @NotNull Double longitude, @NotNull Double accuracy) {

    Position position() {
        return new Position(latitude, longitude, accuracy);
    }
}
