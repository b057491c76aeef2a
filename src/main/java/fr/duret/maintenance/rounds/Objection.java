package fr.duret.maintenance.rounds;

/**
 * What speaks against a place for a visit.
 *
 * @param firm whether nobody can wish it away: the law, or somebody else's visit
 * @param sentence the same in French
 */
public record Objection(boolean firm, String sentence) {}
