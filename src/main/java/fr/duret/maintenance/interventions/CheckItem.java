package fr.duret.maintenance.interventions;

/**
 * Something that a report wants looked at or done.
 *
 * @param id stable within the template, in English
 * @param mandatory whether a report that does not answer it is incomplete
 */
public record CheckItem(String id, String label, boolean mandatory) {}
