package fr.duret.maintenance.appointments;

import java.util.UUID;

/** The office has given an appointment another slot, or agreed the first one by itself. */
public record AppointmentMoved(UUID appointmentId) {}
