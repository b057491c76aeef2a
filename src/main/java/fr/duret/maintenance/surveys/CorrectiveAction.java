package fr.duret.maintenance.surveys;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is done about a bad score.
 *
 * @param outcome what came of it, once it is done
 */
public record CorrectiveAction(
        UUID surveyId,
        String what,
        @Nullable LocalDate dueOn,
        String decidedBy,
        Instant decidedAt,
        @Nullable String outcome,
        @Nullable Instant doneAt) {}
