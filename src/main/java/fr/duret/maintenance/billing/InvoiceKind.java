package fr.duret.maintenance.billing;

/** An invoice asks for money; a credit note takes an invoice back, whole or in part. */
public enum InvoiceKind {
    INVOICE("Facture", "FA"),
    CREDIT_NOTE("Avoir", "AV");

    private final String label;
    private final String prefix;

    InvoiceKind(String label, String prefix) {
        this.label = label;
        this.prefix = prefix;
    }

    public String label() {
        return label;
    }

    /** The numbers of a year: « FA-2027 ». */
    String series(int year) {
        return prefix + "-" + year;
    }
}
