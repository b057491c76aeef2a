package fr.duret.maintenance.notifications;

import fr.duret.maintenance.customers.Channel;
import java.util.UUID;

/**
 * A message was not written, because it was to leave by one channel only and its recipient has no address for that.
 *
 * @param about the kind of its subject, such as {@code contract-term}
 * @param title of its template, in French
 */
public record MessageSkipped(String about, UUID subjectId, String title, Channel channel) {}
