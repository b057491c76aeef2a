package fr.duret.maintenance.billing;

/** What becomes of the time beyond what was planned. */
public enum OverrunDecision {
    /** So little that it is not billed, or settled by the price of a quote. */
    NONE("non facturé"),
    /** Billed without asking, because it was agreed. */
    AUTOMATIC("facturé d’office"),
    BILLED("facturé"),
    ADJUSTED("facturé en partie"),
    WAIVED("offert");

    private final String label;

    OverrunDecision(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
