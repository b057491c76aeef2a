package fr.duret.maintenance.rounds;

/** How far an optimisation has come. */
public enum RunState {
    WAITING("en attente"),
    RUNNING("en cours"),
    /** A proposal waits for somebody's decision. */
    PROPOSED("proposition à examiner"),
    /** Nothing better was found. */
    NOTHING("rien de mieux"),
    /** It was interrupted more than once. */
    FAILED("interrompue"),
    /** A newer one took its place. */
    WITHDRAWN("remplacée"),
    REJECTED("rejetée"),
    PUBLISHED("publiée");

    private final String label;

    RunState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    public boolean isOpen() {
        return this == WAITING || this == RUNNING || this == PROPOSED;
    }
}
