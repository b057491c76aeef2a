package fr.duret.maintenance.quotes;

/** What has become of a quote; each ends in exactly one of the last five. */
public enum QuoteState {
    DRAFT("Brouillon"),
    SENT("Envoyé"),
    SIGNED("Signé"),
    REFUSED("Refusé"),
    EXPIRED("Expiré"),
    /** A newer version of it has left. */
    REPLACED("Remplacé"),
    /** Signed, and taken back within fourteen days (Code de la consommation L221-18). */
    WITHDRAWN("Rétracté");

    private final String label;

    QuoteState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** Whether the customer can still answer it. */
    public boolean isOpen() {
        return this == SENT;
    }
}
