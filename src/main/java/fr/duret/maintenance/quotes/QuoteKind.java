package fr.duret.maintenance.quotes;

/** What a quote is about, as far as the law makes a difference. */
public enum QuoteKind {
    /** « Dépannage, réparation »: the only kind that can be urgent (L221-28, 8°), without the mention of waste. */
    REPAIR("Dépannage"),
    /** « Entretien ». */
    UPKEEP("Entretien"),
    /** Construction, renovation, extension: they say what becomes of the waste (Code de l’environnement D541-45-1). */
    WORKS("Travaux");

    private final String label;

    QuoteKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
