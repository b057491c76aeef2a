package fr.duret.maintenance.appointments;

import java.util.UUID;

/** A booked slot was confirmed. */
public record AppointmentConfirmed(UUID appointmentId) {}
