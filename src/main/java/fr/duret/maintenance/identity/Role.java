package fr.duret.maintenance.identity;

/** What somebody does in the company, and so what opens to them. */
public enum Role {
    /** Takes the calls, plans, validates. */
    DISPATCHER("Coordination"),
    /** Reads everything, decides on figures. */
    MANAGER("Direction"),
    /** Changes and watches the processes. */
    PROCESS_ADMIN("Processus"),
    /** Works on site. */
    TECHNICIAN("Terrain");

    private final String label;

    Role(String label) {
        this.label = label;
    }

    /** How a French reader calls it. */
    public String label() {
        return label;
    }
}
