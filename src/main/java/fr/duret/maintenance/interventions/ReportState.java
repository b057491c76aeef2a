package fr.duret.maintenance.interventions;

/** How far a report has come. */
public enum ReportState {
    DRAFT("Brouillon"),
    COMPLETED("Complet"),
    /** Signed, or closed without a signature for a reason. */
    SIGNED("Signé");

    private final String label;

    ReportState(String label) {
        this.label = label;
    }

    /** How a French reader calls it. */
    public String label() {
        return label;
    }
}
