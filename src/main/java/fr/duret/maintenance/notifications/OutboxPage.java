package fr.duret.maintenance.notifications;

import java.util.List;

/**
 * One page of a list of messages, newest first.
 *
 * @param more whether an older page follows
 */
public record OutboxPage(List<OutboxEntry> entries, boolean more) {}
