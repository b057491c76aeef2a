package fr.duret.maintenance.planning;

/**
 * A place into which a visit fits, all others staying where they are.
 *
 * @param cost points that the plan gets worse by; less is better
 * @param extraMetres what is driven more
 * @param extraSeconds what is spent more on the road
 * @param recommended whether it is among the few best, « créneau recommandé »
 */
public record SlotOffer(Placement placement, long cost, int extraMetres, int extraSeconds, boolean recommended) {}
