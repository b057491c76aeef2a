package fr.duret.maintenance.interventions;

/** How far an intervention has come. */
public enum InterventionStatus {
    TO_PLAN("À planifier"),
    PLANNED("Planifiée"),
    IN_PROGRESS("En cours"),
    PAUSED("En pause"),
    /** The technician has left and the work is done; the report may still be written. */
    DONE("Terminée"),
    /** Nothing about it changes any more. */
    CLOSED("Clôturée"),
    CANCELLED("Annulée"),
    /** The technician has left before the work was done; a follow-up visit exists. */
    UNFINISHED("Non terminée");

    private final String label;

    InterventionStatus(String label) {
        this.label = label;
    }

    /** Whether somebody still has to come, or is there. */
    public boolean isOpen() {
        return this == TO_PLAN || this == PLANNED || this == IN_PROGRESS || this == PAUSED;
    }

    /** How a French reader calls it. */
    public String label() {
        return label;
    }
}
