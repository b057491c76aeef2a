package fr.duret.maintenance.surveys;

/** Where a survey stands. */
public enum SurveyState {
    OPEN("sans réponse"),
    ANSWERED("répondu"),
    /** Its thirty days are over. */
    CLOSED("clos sans réponse");

    private final String label;

    SurveyState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
