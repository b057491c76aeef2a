package fr.duret.maintenance.appointments;

import java.util.UUID;

/** An appointment will not take place. */
public record AppointmentCancelled(UUID appointmentId) {}
