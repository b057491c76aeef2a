package fr.duret.maintenance.interventions;

/** What an intervention is for; each kind has its report template. */
public enum InterventionKind {
    YEARLY_SERVICE("Entretien annuel"),
    EMERGENCY_REPAIR("Dépannage urgence"),
    COMMISSIONING("Mise en service"),
    CONFORMITY_CHECK("Contrôle conformité"),
    REPLACEMENT("Remplacement matériel"),
    PREVENTIVE_MAINTENANCE("Maintenance préventive"),
    WARRANTY("Intervention garantie"),
    DIAGNOSIS("Diagnostic panne"),
    NEW_INSTALLATION("Nouvelle installation"),
    OTHER("Autre");

    private final String label;

    InterventionKind(String label) {
        this.label = label;
    }

    /** How a French reader calls it. */
    public String label() {
        return label;
    }

    /**
     * The electrical qualification that the work needs (NF C 18-510): « BR » for whoever looks after, measures or repairs
     * an existing low-voltage installation, « B1V » for work beside bare live parts, as new installations are connected.
     */
    public String qualification() {
        return this == NEW_INSTALLATION ? "B1V" : "BR";
    }
}
