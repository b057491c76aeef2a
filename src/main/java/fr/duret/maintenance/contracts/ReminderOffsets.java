package fr.duret.maintenance.contracts;

/**
 * How many days before the end of a term each reminder is due; the decision table {@code reminder-schedule} gives them.
 *
 * @param announce the first mail, J-60 as delivered
 * @param remind the reminder with the renewal link, J-30 as delivered
 * @param call the call, J-7 as delivered
 * @param tacitMargin how many days before the lawful window closes the notice of a tacit renewal leaves
 */
public record ReminderOffsets(int announce, int remind, int call, int tacitMargin) {}
