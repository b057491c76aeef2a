package fr.duret.maintenance.interventions;

/** How the end of a visit was witnessed. */
public enum SignatureOutcome {
    SIGNED("Signé par le client"),
    CUSTOMER_ABSENT("Client absent"),
    REFUSED("Signature refusée");

    private final String label;

    SignatureOutcome(String label) {
        this.label = label;
    }

    /** How a French reader calls it. */
    public String label() {
        return label;
    }
}
