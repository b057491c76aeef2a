package fr.duret.maintenance.rehearsal;

import fr.duret.maintenance.billing.Overruns;
import fr.duret.maintenance.processes.TaskForm.Field;
import fr.duret.maintenance.processes.TaskOpened;
import fr.duret.maintenance.shared.Paris;
import fr.duret.maintenance.visits.VisitBook;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
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
    private final VisitBook visits;
    private final Clock clock;

    VisitAnswers(InventedTechnicians technicians, Overruns overruns, VisitBook visits, Clock clock) {
        this.technicians = technicians;
        this.overruns = overruns;
        this.visits = visits;
        this.clock = clock;
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
            case "postponedTo" -> Optional.ofNullable(task.termId()).map(this::later);
            default -> Optional.empty();
        };
    }

    /** Five weeks from now, or the last day of the term. */
    private String later(UUID term) {
        LocalDate wished = Paris.today(clock).plusWeeks(5);
        LocalDate last = visits.lastDayOf(term);
        return (wished.isAfter(last) ? last : wished).toString();
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
