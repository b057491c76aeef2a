package fr.duret.maintenance.appointments;

import java.util.UUID;

/** The technician has come. */
public record AppointmentKept(UUID appointmentId) {}
