package fr.duret.maintenance.visits;

/** How far a visit that a contract promises has come. */
public enum VisitStage {
    LATER("à venir"),
    DUE("à planifier"),
    LATE("en retard"),
    PLANNED("planifiée"),
    UNDER_WAY("en cours"),
    DONE("faite"),
    ELSEWHERE("avant la reprise"),
    WAIVED("non voulue par le client"),
    WITHDRAWN("retirée");

    private final String label;

    VisitStage(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** Whether somebody has still to find a time for it. */
    public boolean isUnplanned() {
        return this == LATER || this == DUE || this == LATE;
    }
}
