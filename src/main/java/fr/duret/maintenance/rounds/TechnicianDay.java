package fr.duret.maintenance.rounds;

import java.time.LocalDate;
import java.util.UUID;

/** A technician's day: one round. */
public record TechnicianDay(UUID technicianId, LocalDate day) {}
