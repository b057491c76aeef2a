package fr.duret.maintenance.contracts;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * When the steps towards the end of a term are due; a step whose day has passed already, or never was, is absent.
 *
 * @param tacitNoticeAt when to try the notice of a tacit renewal; present exactly for tacit contracts
 * @param endsOn the last day of the term
 * @param endsAt the first instant at which the term is over
 */
public record TermSchedule(
        @Nullable Instant announceAt,
        @Nullable Instant remindAt,
        @Nullable Instant callAt,
        @Nullable Instant tacitNoticeAt,
        LocalDate endsOn,
        Instant endsAt) {}
