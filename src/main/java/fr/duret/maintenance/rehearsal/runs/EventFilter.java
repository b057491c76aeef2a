package fr.duret.maintenance.rehearsal.runs;

import java.time.LocalDate;

/**
 * Which events of a log to list; an empty text lets all through.
 *
 * @param to inclusive
 */
public record EventFilter(LocalDate from, LocalDate to, String template, String process) {

    boolean passes(LoggedEvent event) {
        return !event.day().isBefore(from)
                && !event.day().isAfter(to)
                && (template.isEmpty() || template.equals(event.template()))
                && (process.isEmpty() || process.equals(event.process()));
    }
}
