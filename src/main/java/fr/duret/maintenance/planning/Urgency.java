package fr.duret.maintenance.planning;

/** How much it matters that a visit takes place. */
public enum Urgency {
    ROUTINE(1),
    SOON(3),
    URGENT(10),
    EMERGENCY(50);

    private final int weight;

    Urgency(int weight) {
        this.weight = weight;
    }

    /** How many routine visits one would leave undone for this one. */
    public int weight() {
        return weight;
    }
}
