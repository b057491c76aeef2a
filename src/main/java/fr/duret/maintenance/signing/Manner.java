package fr.duret.maintenance.signing;

/** How somebody puts their signature. */
public enum Manner {
    DRAWN("dessinée"),
    /** The name, written on the keyboard. */
    TYPED("écrite au clavier");

    private final String label;

    Manner(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
