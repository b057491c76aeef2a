package fr.duret.maintenance.rehearsal.runs;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * One line of a rehearsal's log.
 *
 * @param kind {@code EMAIL}, {@code TASK_CREATED}, {@code CONTRACT_RENEWED}, …; there may be kinds that nobody knows here
 * @param activity the step that sent a message or is stuck
 * @param task the step that puts a task before the office
 * @param segments of an SMS: how many are charged
 * @param contract its reference
 * @param customer the customer's reference
 * @param intervention its reference
 * @param quote its number; {@code version} says which of it, absent for the first
 * @param amount of a quote or a deposit, with tax
 * @param outcome of a signed report: how it was witnessed
 * @param number of an invoice
 * @param total of an invoice, with tax
 * @param reason why a quote was refused
 * @param score what a customer answered, from 1 to 5
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record LoggedEvent(
        OffsetDateTime at,
        String kind,
        @Nullable String template,
        @Nullable String process,
        @Nullable String activity,
        @Nullable String task,
        @Nullable String contract,
        @Nullable String customer,
        @Nullable String intervention,
        @Nullable String quote,
        @Nullable Integer version,
        @Nullable BigDecimal amount,
        @Nullable String outcome,
        @Nullable String number,
        @Nullable BigDecimal total,
        @Nullable Integer score,
        @Nullable String endsOn,
        @Nullable String plan,
        @Nullable Integer segments,
        @Nullable String reason,
        @Nullable String message) {

    public LocalDate day() {
        return at.toLocalDate();
    }

    /** The element of the process that it happened at. */
    public @Nullable String place() {
        return activity == null ? task : activity;
    }

    boolean complete() {
        return at != null && kind != null;
    }
}
