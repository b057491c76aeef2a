package fr.duret.maintenance.appointments;

import java.util.UUID;

/**
 * A customer has asked for help that cannot wait, online or by telephone.
 *
 * @param plan the plan of the contract that covers the site, or {@code NONE}
 */
public record EmergencyRequested(UUID appointmentId, String plan) {}
