package fr.duret.maintenance.interventions;

import java.util.List;

/**
 * Some of the photos that were found, the newest first.
 *
 * @param newer whether there are newer ones before these
 * @param older whether there are older ones after these
 */
public record PageOfPhotos(List<FoundPhoto> photos, boolean newer, boolean older) {}
