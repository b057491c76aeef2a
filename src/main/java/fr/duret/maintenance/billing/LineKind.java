package fr.duret.maintenance.billing;

/** What a line of an invoice is about. */
public enum LineKind {
    LABOUR("Main-d’œuvre"),
    /** Time beyond what was planned, billed where contract, amendment or decision allow it. */
    OVERRUN("Temps supplémentaire"),
    PARTS("Fournitures"),
    TRAVEL("Déplacement"),
    EMERGENCY("Intervention en urgence"),
    /** Work and what it takes, at the price of a quote. */
    SERVICE("Prestation"),
    /** A part of the price before the work; negative where it is deducted afterwards. */
    DEPOSIT("Acompte");

    private final String label;

    LineKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
