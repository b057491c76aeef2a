package fr.duret.maintenance.surveys;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Work that a customer shall be asked about.
 *
 * @param subjectId what was done, such as an intervention: it is asked about once
 * @param subject its human reference
 * @param title what the customer reads: « Entretien annuel »
 * @param technicianId who did it; their score counts it
 */
public record SurveyDraft(
        UUID subjectId,
        String subject,
        String title,
        LocalDate doneOn,
        UUID customerId,
        UUID siteId,
        @Nullable UUID contractId,
        @Nullable UUID technicianId) {}
