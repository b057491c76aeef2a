package fr.duret.maintenance.appointments;

import java.util.UUID;

/** A customer has booked a slot; it waits for somebody, or a rule, to confirm it. */
public record AppointmentBooked(UUID appointmentId) {}
