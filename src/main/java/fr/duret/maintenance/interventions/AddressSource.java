package fr.duret.maintenance.interventions;

/** How the address of a clocking is known. */
public enum AddressSource {
    /** The position lies within 150 m of the customer's site. */
    SITE,
    /** A geocoder says so. */
    GEOCODER,
    /** The technician has typed it. */
    BY_HAND,
    /** It is not known. */
    NONE
}
