package fr.duret.maintenance.planning;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;

/**
 * A technician's day in the plan.
 *
 * @param workedMinutes from leaving to coming back, lunch not counted
 * @param lateMinutes how late the technician comes, over all stops
 */
public record RoundFigures(
        UUID technicianId,
        LocalDate day,
        LocalTime departure,
        LocalTime home,
        int stops,
        double kilometres,
        long workedMinutes,
        long overtimeMinutes,
        long lateMinutes,
        boolean lunch) {}
