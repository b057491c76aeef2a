package fr.duret.maintenance.planning;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;

/** Who makes a visit, on which day, from when to when (Paris time). */
public record Placement(UUID visitId, UUID technicianId, LocalDate day, LocalTime start, LocalTime end) {}
