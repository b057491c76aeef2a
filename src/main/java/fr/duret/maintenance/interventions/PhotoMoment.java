package fr.duret.maintenance.interventions;

/** Whether a photo shows the place before or after the work. */
public enum PhotoMoment {
    BEFORE("Avant"),
    AFTER("Après");

    private final String label;

    PhotoMoment(String label) {
        this.label = label;
    }

    /** How a French reader calls it. */
    public String label() {
        return label;
    }
}
