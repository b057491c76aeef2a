package fr.duret.maintenance.notifications;

import fr.duret.maintenance.customers.Channel;
import java.util.Set;

/**
 * A message template as lists show it.
 *
 * @param title in French
 * @param when at which moment it leaves, in French
 * @param immediate leaves at any hour
 */
public record TemplateSummary(
        String key, String title, String when, String about, Set<Channel> channels, boolean immediate) {}
