package fr.duret.maintenance.interventions;

import java.util.List;

/**
 * A page of a list of interventions.
 *
 * @param total how many there are on all pages
 */
public record PageOfInterventions(List<InterventionRow> rows, long total) {}
