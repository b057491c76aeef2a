package fr.duret.maintenance.catalog;

/** Which rule of VAT a part falls under; the rate follows from it and from the building (CGI art. 278 to 279-0 bis). */
public enum VatCategory {
    /** Always at the normal rate: sold without being built in. */
    NORMAL,
    /** At the rate of the works it is part of. */
    WORKS,
    /** Energy saving, charging points of dwellings: the reduced rate where its conditions are met. */
    ENERGY
}
