package fr.duret.maintenance.billing;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an invoice is about.
 *
 * @param subjectId what is billed, such as an intervention or, for a deposit, a quote
 * @param subject its human reference
 * @param title what the customer reads
 * @param servedOn the day of the work; for a deposit, the day on which it is asked for
 */
record Matter(
        UUID subjectId,
        String subject,
        String title,
        UUID customerId,
        UUID siteId,
        @Nullable UUID contractId,
        LocalDate servedOn) {

    static Matter of(DoneWork work) {
        return new Matter(
                work.subjectId(),
                work.subject(),
                work.title(),
                work.customerId(),
                work.siteId(),
                work.contractId(),
                work.servedOn());
    }
}
