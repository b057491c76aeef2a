package fr.duret.maintenance.quotes;

/** Whether the manager agrees to a rebate above the limit. */
public enum Approval {
    ASKED("Accord demandé"),
    GRANTED("Accord donné"),
    DENIED("Accord refusé");

    private final String label;

    Approval(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
