package fr.duret.maintenance.appointments;

/** How far an appointment has come. */
public enum AppointmentState {
    /** Asked for; no slot is booked. */
    OPEN("À choisir"),
    /** The customer has booked a slot, which nobody has confirmed yet. */
    BOOKED("À valider"),
    CONFIRMED("Confirmé"),
    /** The technician has come. */
    KEPT("Honoré"),
    CANCELLED("Annulé");

    private final String label;

    AppointmentState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
