package fr.duret.maintenance.billing;

/**
 * An invoice asks for money for what is done, a deposit invoice for a part of it beforehand; a credit note takes one of
 * them back. Deposits are numbered in the series of the invoices.
 */
public enum InvoiceKind {
    INVOICE("Facture", "FA"),
    DEPOSIT("Facture d’acompte", "FA"),
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

    /** As a list names many of them. */
    public String plural() {
        return this == DEPOSIT ? "Factures d’acompte" : label + "s";
    }

    /** The numbers of a year: « FA-2027 ». */
    String series(int year) {
        return prefix + "-" + year;
    }
}
