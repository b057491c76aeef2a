package fr.duret.maintenance.rounds;

/** What upsets a round around one of its visits. */
public enum Unforeseen {
    /** Work that cannot wait has to find a place today or tomorrow. */
    EMERGENCY("Trouver une place tout de suite"),
    /** The customer was not there. */
    NO_SHOW("Client absent"),
    /** The work takes an hour longer. */
    OVERRUN("Dure une heure de plus"),
    /** The technician can do nothing more today. */
    TECHNICIAN_AWAY("Technicien indisponible aujourd’hui");

    private final String label;

    Unforeseen(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
