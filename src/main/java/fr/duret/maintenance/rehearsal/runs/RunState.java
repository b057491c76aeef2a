package fr.duret.maintenance.rehearsal.runs;

/** How far a rehearsal has come. */
public enum RunState {
    WAITING,
    RUNNING,
    FINISHED,
    STOPPED,
    FAILED;

    /** Nothing will be added to it. */
    public boolean over() {
        return this == FINISHED || this == STOPPED || this == FAILED;
    }
}
