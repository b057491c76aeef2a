package fr.duret.maintenance.catalog;

/** Which rule of VAT a part or a service falls under; the rate follows from it and from the building (CGI art. 278 to 279-0 bis). */
public enum VatCategory {
    /** Always at the normal rate: sold without being built in. */
    NORMAL("normal"),
    /** At the rate of the works it is part of. */
    WORKS("travaux"),
    /** Energy saving: the reduced rate where its conditions are met. */
    ENERGY("énergie"),
    /** Charging points of dwellings: the reduced rate whatever the age of the building. Services only. */
    CHARGING("borne"),
    /** Small solar panels, the reduced rate under the conditions of the decree. Services only. */
    SOLAR("solaire");

    private final String label;

    VatCategory(String label) {
        this.label = label;
    }

    /** As files write it. */
    public String label() {
        return label;
    }
}
