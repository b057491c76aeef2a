package fr.duret.maintenance.planning;

/**
 * What speaks for a place, or against another.
 *
 * @param points how much it counts, on the level of the concern
 * @param sentence the same in French
 */
public record Reason(Concern concern, long points, String sentence) {}
