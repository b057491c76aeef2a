package fr.duret.maintenance.appointments;

import fr.duret.maintenance.interventions.InterventionKind;
import fr.duret.maintenance.interventions.InterventionView;

/** What a customer asks for. */
public enum RequestKind {
    CONTRACT_VISIT("Visite de contrat"),
    EMERGENCY("Urgence"),
    OTHER("Autre intervention");

    private final String label;

    RequestKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** What that intervention is to its customer. */
    public static RequestKind of(InterventionView intervention) {
        if (intervention.kind() == InterventionKind.EMERGENCY_REPAIR) {
            return EMERGENCY;
        }
        return intervention.contractId() == null ? OTHER : CONTRACT_VISIT;
    }
}
