package fr.duret.maintenance.interventions;

import java.util.UUID;

/**
 * Who is about to change an intervention, and on which version of it they base that.
 *
 * @param technicianId the technician who must be the intervention's own
 * @param author how the history names them
 * @param version the version that they have seen
 */
public record Change(UUID interventionId, UUID technicianId, String author, long version) {}
