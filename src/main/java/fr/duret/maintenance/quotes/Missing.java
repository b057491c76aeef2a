package fr.duret.maintenance.quotes;

/**
 * Something that a quote still needs before it may leave.
 *
 * @param field where it is put right, such as {@code delayDays}
 * @param sentence in French
 */
public record Missing(String field, String sentence) {}
