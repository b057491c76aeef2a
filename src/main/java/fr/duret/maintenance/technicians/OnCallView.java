package fr.duret.maintenance.technicians;

import java.time.LocalDate;
import java.util.UUID;

/** Who answers emergencies outside working hours, « astreinte », both days included. */
public record OnCallView(UUID id, UUID technicianId, LocalDate firstDay, LocalDate lastDay) {

    public boolean covers(LocalDate day) {
        return !day.isBefore(firstDay) && !day.isAfter(lastDay);
    }
}
