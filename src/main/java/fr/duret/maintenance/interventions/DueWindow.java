package fr.duret.maintenance.interventions;

import java.time.LocalDate;

/** The days within which an intervention is due, both included. */
public record DueWindow(LocalDate from, LocalDate to) {

    public DueWindow {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("A window from " + from + " to " + to);
        }
    }
}
