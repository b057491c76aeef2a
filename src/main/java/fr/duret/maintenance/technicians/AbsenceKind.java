package fr.duret.maintenance.technicians;

/** Why a technician is away. */
public enum AbsenceKind {
    LEAVE("Congé"),
    SICK("Maladie"),
    TRAINING("Formation"),
    OTHER("Autre");

    private final String label;

    AbsenceKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
