package fr.duret.maintenance.surveys;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A survey as others see it.
 *
 * @param closesAt the first instant at which it can be answered no more
 */
public record SurveyView(
        UUID id,
        UUID subjectId,
        String subject,
        String title,
        LocalDate doneOn,
        UUID customerId,
        UUID siteId,
        @Nullable UUID contractId,
        @Nullable UUID technicianId,
        SurveyState state,
        @Nullable Answers answers,
        Instant openedAt,
        @Nullable Instant answeredAt,
        Instant closesAt) {

    /** Below three of five something has to be put right. */
    static final int SATISFIED = 3;

    /** Whether the customer is so little satisfied that somebody has to act. */
    public boolean isLow() {
        return answers != null && answers.overall() < SATISFIED;
    }
}
