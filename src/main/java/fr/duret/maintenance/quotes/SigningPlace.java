package fr.duret.maintenance.quotes;

/** Where and how a customer signs; it decides on withdrawal and deposit (Code de la consommation L221-1). */
public enum SigningPlace {
    /** In the company's office, by somebody who came there. */
    AGENCY("À l’agence"),
    /** Off premises: in the customer's presence elsewhere, on the technician's screen for instance. */
    HOME("Chez le client"),
    /** By a link, with nobody of the company there. */
    DISTANCE("À distance");

    private final String label;

    SigningPlace(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
