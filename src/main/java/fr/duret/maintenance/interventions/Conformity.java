package fr.duret.maintenance.interventions;

/** What a report says of the installation. */
public enum Conformity {
    CONFORM("Conforme"),
    NOT_CONFORM("Non conforme");

    private final String label;

    Conformity(String label) {
        this.label = label;
    }

    /** How a French reader calls it. */
    public String label() {
        return label;
    }
}
