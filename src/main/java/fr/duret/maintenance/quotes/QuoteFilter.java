package fr.duret.maintenance.quotes;

import org.jspecify.annotations.Nullable;

/**
 * Which quotes a list shows; what is absent does not restrict it.
 *
 * @param author whose; a technician sees their own only
 * @param text part of the number, of the subject or of the customer's name
 * @param page counted from 0
 */
public record QuoteFilter(
        @Nullable QuoteState state,
        @Nullable String author,
        @Nullable String text,
        int page,
        int pageSize) {}
