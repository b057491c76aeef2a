package fr.duret.maintenance.visits;

/**
 * How much room a visit has around its ideal day, in days; the decision table {@code visit-windows} gives it.
 *
 * @param before how long before the ideal day it can be made
 * @param after how long after it
 */
public record VisitRules(int before, int after) {}
