package fr.duret.maintenance.rounds;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A technician's day as it is planned.
 *
 * @param stops in the order of time
 * @param work from leaving to coming back, lunch not counted
 * @param metres driven, the way back included
 * @param late by how much the technician cannot be in time, over all stops
 */
public record RoundSheet(
        UUID technicianId, LocalDate day, List<RoundStop> stops, Duration work, int metres, Duration late) {

    /** How long is worked beyond eight hours. */
    public Duration overtime() {
        Duration beyond = work.minus(RoundRules.PAID_DAY);
        return beyond.isNegative() ? Duration.ZERO : beyond;
    }
}
