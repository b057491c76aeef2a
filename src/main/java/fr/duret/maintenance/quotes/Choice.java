package fr.duret.maintenance.quotes;

/** Whether the customer has a choice about a line. */
public enum Choice {
    /** Part of the offer. */
    FIXED("Compris"),
    /** May be taken or left. */
    OPTION("Option"),
    /** One of several ways to do the same: exactly one of its group is taken. */
    VARIANT("Variante");

    private final String label;

    Choice(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
