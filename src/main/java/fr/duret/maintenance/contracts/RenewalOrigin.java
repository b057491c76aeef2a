package fr.duret.maintenance.contracts;

/** How a renewal was agreed. */
public enum RenewalOrigin {
    LINK("en ligne, par le client"),
    PHONE("par téléphone"),
    OFFICE("au bureau"),
    TACIT("par tacite reconduction"),
    IMPORT("par import");

    private final String label;

    RenewalOrigin(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** Whether both sides agreed without meeting, so that a consumer may withdraw (L221-1, L221-18). */
    boolean isAtADistance() {
        return this == LINK || this == PHONE;
    }
}
