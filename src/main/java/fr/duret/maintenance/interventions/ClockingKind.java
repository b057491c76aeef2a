package fr.duret.maintenance.interventions;

/** What a technician says by a tap on the clock. */
public enum ClockingKind {
    ARRIVAL("Arrivée"),
    PAUSE("Pause"),
    RESUME("Reprise"),
    DEPARTURE("Départ");

    private final String label;

    ClockingKind(String label) {
        this.label = label;
    }

    /** How a French reader calls it. */
    public String label() {
        return label;
    }
}
