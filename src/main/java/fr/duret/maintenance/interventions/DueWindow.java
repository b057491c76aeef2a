package fr.duret.maintenance.interventions;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;

/** The days within which an intervention is due, both included. */
@Embeddable
public record DueWindow(
        @Column(name = "due_from") LocalDate from,
        @Column(name = "due_to") LocalDate to) {

    public DueWindow {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("A window from " + from + " to " + to);
        }
    }
}
