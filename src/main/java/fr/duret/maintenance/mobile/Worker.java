package fr.duret.maintenance.mobile;

import java.util.UUID;

/**
 * The technician who asks.
 *
 * @param name as histories name them
 */
record Worker(String username, String name, UUID technicianId) {}
