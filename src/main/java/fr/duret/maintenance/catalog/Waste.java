package fr.duret.maintenance.catalog;

/** What is carried away from works, sorted (Code de l'environnement D543-281). */
public enum Waste {
    METAL("métaux et câbles"),
    ELECTRICAL("équipements électriques (DEEE)"),
    RUBBLE("gravats"),
    PLASTIC("plastiques"),
    BATTERY("piles et batteries");

    private final String label;

    Waste(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
