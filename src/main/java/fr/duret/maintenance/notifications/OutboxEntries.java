package fr.duret.maintenance.notifications;

import java.util.List;

/**
 * One page of a list of messages, newest first.
 *
 * @param total how many messages the whole list has
 */
public record OutboxEntries(List<OutboxEntry> entries, long total) {}
