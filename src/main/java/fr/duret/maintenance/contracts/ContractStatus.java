package fr.duret.maintenance.contracts;

/** Where a contract stands. */
public enum ContractStatus {
    ACTIVE("En cours"),
    LAPSED("Échu"),
    TERMINATED("Résilié");

    private final String label;

    ContractStatus(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
