package fr.duret.maintenance.billing;

/** What work is to the tax law (CGI art. 278-0 bis A, 279-0 bis, 278). */
public enum WorkNature {
    /** Improvement, conversion, fitting-out, maintenance or repair. */
    MAINTENANCE,
    /** Supply, installation or maintenance of a charging point for vehicles. */
    CHARGING_POINT,
    /** Works that improve the energy performance. */
    ENERGY_RENOVATION,
    /** Equipment sold without its installation. */
    EQUIPMENT_ONLY
}
