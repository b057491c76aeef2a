package fr.duret.maintenance.billing;

/** Where an invoice stands. */
public enum InvoiceState {
    /** Waits for approval; it has no number yet. */
    HELD("à valider"),
    /** Has its number and stays as it is. */
    ISSUED("émise"),
    /** Was not approved; it never had a number. */
    DISCARDED("abandonnée");

    private final String label;

    InvoiceState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
