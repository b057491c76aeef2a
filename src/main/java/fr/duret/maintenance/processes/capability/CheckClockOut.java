package fr.duret.maintenance.processes.capability;

import fr.duret.maintenance.interventions.InterventionBook;
import fr.duret.maintenance.interventions.Worked;
import fr.duret.maintenance.shared.French;
import fr.duret.maintenance.shared.Paris;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.exception.NotValidException;

/** Refuses a time of departure that lies before the arrival or in the future, and keeps who found it out. */
@Capability(value = "checkClockOut", gives = "answeredBy")
class CheckClockOut implements TaskListener {

    private final InterventionBook book;
    private final Clock clock;

    CheckClockOut(InterventionBook book, Clock clock) {
        this.book = book;
        this.clock = clock;
    }

    @Override
    public void notify(DelegateTask task) {
        Instant leftAt;
        try {
            leftAt = Step.localTime(task, "leftAt").atZone(Paris.ZONE).toInstant();
        } catch (IllegalArgumentException | DateTimeParseException e) {
            throw new NotValidException("Indiquez le jour et l’heure du départ.", e);
        }
        Instant begun = book.intervention(Step.id(task, "interventionId")).worked().stream()
                .map(Worked::from)
                .max(Comparator.naturalOrder())
                .orElse(Instant.EPOCH);
        if (!leftAt.isAfter(begun) || leftAt.isAfter(clock.instant())) {
            throw new NotValidException(
                    "Le départ se situe après " + French.shortMoment(begun) + " et avant maintenant.");
        }
        task.setVariable("answeredBy", task.getAssignee() == null ? "Répartition" : task.getAssignee());
    }
}
