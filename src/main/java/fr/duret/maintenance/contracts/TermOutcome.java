package fr.duret.maintenance.contracts;

/** How a term came to its end. */
public enum TermOutcome {
    RENEWED("Renouvelé"),
    LAPSED("Échu sans réponse"),
    DECLINED("Non renouvelé à la demande du client"),
    TERMINATED("Résilié");

    private final String label;

    TermOutcome(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
