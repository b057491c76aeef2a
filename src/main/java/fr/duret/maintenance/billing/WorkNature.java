package fr.duret.maintenance.billing;

import fr.duret.maintenance.catalog.VatCategory;

/** What work is to the tax law (CGI art. 278-0 bis, 278-0 bis A, 279-0 bis, 278). */
public enum WorkNature {
    /** Improvement, conversion, fitting-out, maintenance or repair. */
    MAINTENANCE("Amélioration, entretien, dépannage"),
    /** Supply, installation or maintenance of a charging point for vehicles. */
    CHARGING_POINT("Borne de recharge"),
    /** Works that improve the energy performance. */
    ENERGY_RENOVATION("Rénovation énergétique"),
    /** Panels of 9 kWc at most whose electricity is used on the spot, under the conditions of the decree. */
    SOLAR("Panneaux solaires, 9 kWc au plus"),
    /** Equipment sold without its installation. */
    EQUIPMENT_ONLY("Fourniture sans pose");

    private final String label;

    WorkNature(String label) {
        this.label = label;
    }

    /** What a part or service of that category is. */
    public static WorkNature of(VatCategory category) {
        return switch (category) {
            case NORMAL -> EQUIPMENT_ONLY;
            case WORKS -> MAINTENANCE;
            case ENERGY -> ENERGY_RENOVATION;
            case CHARGING -> CHARGING_POINT;
            case SOLAR -> SOLAR;
        };
    }

    public String label() {
        return label;
    }
}
