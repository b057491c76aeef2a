package fr.duret.maintenance.rehearsal.runs;

/** Whose contracts are rehearsed. */
public enum RehearsedBook {
    DEMO("l’entreprise de démonstration"),
    TODAY("les contrats d’aujourd’hui");

    private final String label;

    RehearsedBook(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
