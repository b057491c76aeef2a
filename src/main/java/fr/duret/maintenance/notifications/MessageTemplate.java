package fr.duret.maintenance.notifications;

import fr.duret.maintenance.customers.Channel;
import java.util.Set;

/**
 * What a message template declares about itself in its {@code template.properties}.
 *
 * @param key the folder's name, such as {@code contract-expiring}
 * @param when in French, at which moment it leaves
 * @param about the kind of subject whose {@link MessageSource} supplies the values
 * @param immediate leaves at any hour, because somebody waits for it
 * @param subject Thymeleaf text
 */
record MessageTemplate(
        String key,
        String title,
        String when,
        String about,
        Set<Channel> channels,
        boolean immediate,
        String subject) {}
