package fr.duret.maintenance.planning.solver;

/**
 * Every way between two places of a plan, by number of the place.
 *
 * @param seconds how long it takes
 * @param metres how far it is
 */
record Roads(int[][] seconds, int[][] metres) {}
