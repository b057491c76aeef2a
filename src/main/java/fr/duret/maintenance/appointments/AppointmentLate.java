package fr.duret.maintenance.appointments;

import java.time.Instant;
import java.util.UUID;

/** The technician comes later than the customer was told, and is expected then. */
public record AppointmentLate(UUID appointmentId, Instant expectedAt) {}
