package fr.duret.maintenance.planning.travel;

/** A way from one place to another. */
public record Leg(int seconds, int metres) {

    static final Leg NONE = new Leg(0, 0);
}
