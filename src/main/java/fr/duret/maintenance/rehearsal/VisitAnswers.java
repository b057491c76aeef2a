package fr.duret.maintenance.rehearsal;

import fr.duret.maintenance.billing.Overruns;
import fr.duret.maintenance.processes.TaskForm.Field;
import fr.duret.maintenance.processes.TaskOpened;
import fr.duret.maintenance.shared.Paris;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What only somebody who knows the visit can answer in a form about it. */
@Component
@Profile("rehearsal")
class VisitAnswers {

    private static final long STEP_MINUTES = 5;

    private final InventedTechnicians technicians;
    private final Overruns overruns;

    VisitAnswers(InventedTechnicians technicians, Overruns overruns) {
        this.technicians = technicians;
        this.overruns = overruns;
    }

    Optional<Object> to(Field field, TaskOpened task) {
        UUID intervention = task.businessKey();
        if (intervention == null) {
            return Optional.empty();
        }
        return switch (field.key()) {
            case "leftAt" -> technicians.leftAt(intervention).map(VisitAnswers::written);
            case "billedMinutes" ->
                Optional.of(Math.max(1, overruns.measure(intervention).minutes() / 2));
            case "overrunReason" -> Optional.of("Vu avec le client par téléphone");
            default -> Optional.empty();
        };
    }

    /** In steps of five minutes, as the form has it, never before the fact. */
    private static String written(Instant left) {
        Instant rounded = left.truncatedTo(ChronoUnit.HOURS);
        while (rounded.isBefore(left)) {
            rounded = rounded.plus(Duration.ofMinutes(STEP_MINUTES));
        }
        return LocalDateTime.ofInstant(rounded, Paris.ZONE)
                .truncatedTo(ChronoUnit.MINUTES)
                .toString();
    }
}
