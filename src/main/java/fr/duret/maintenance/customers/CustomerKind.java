package fr.duret.maintenance.customers;

/** Who a customer is to the law: it decides which protection and which VAT apply. */
public enum CustomerKind {
    /** « Particulier »: a natural person outside any trade (Code de la consommation, article liminaire). */
    CONSUMER,
    /** « Non-professionnel »: a legal person without trade, such as a copropriété or an association. */
    NON_PROFESSIONAL,
    /** « Professionnel ». */
    PROFESSIONAL;

    /** Whether the notice of tacit renewal is owed to this kind of customer (L215-1 and L215-3). */
    public boolean isProtected() {
        return this != PROFESSIONAL;
    }
}
