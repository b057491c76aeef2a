package fr.duret.maintenance.interventions;

/**
 * Something that a report must say and does not.
 *
 * @param field what of the report: {@code items}, {@code measures}, {@code text}, {@code conformity}
 * @param id the item or check point concerned; the field itself otherwise
 * @param label in French
 */
public record MissingAnswer(String field, String id, String label) {}
