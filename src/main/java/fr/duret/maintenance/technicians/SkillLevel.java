package fr.duret.maintenance.technicians;

/** How well a technician can do something. */
public enum SkillLevel {
    BEGINNER("débutant"),
    SKILLED("confirmé"),
    EXPERT("expert");

    private final String label;

    SkillLevel(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
