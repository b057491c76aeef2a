package fr.duret.maintenance.catalog;

/** How a part is counted. */
public enum PartUnit {
    PIECE("pièce"),
    METRE("m"),
    SET("lot"),
    HOUR("h");

    private final String label;

    PartUnit(String label) {
        this.label = label;
    }

    /** As a quantity is followed by it: « 12 m ». */
    public String label() {
        return label;
    }
}
