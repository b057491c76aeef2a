package fr.duret.maintenance.contracts;

/** The level of service that a contract buys. */
public enum Plan {
    BRONZE("Bronze"),
    ARGENT("Argent"),
    OR("Or");

    private final String label;

    Plan(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
