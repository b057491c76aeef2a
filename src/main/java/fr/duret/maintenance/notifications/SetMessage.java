package fr.duret.maintenance.notifications;

import org.jspecify.annotations.Nullable;

/**
 * A message set for one channel.
 *
 * @param html the whole mail, for e-mails
 * @param text what it says as plain text, for every channel
 * @param letterBody the paragraphs as XSL-FO, for letters
 */
record SetMessage(
        String subject,
        @Nullable String html,
        String text,
        @Nullable String letterBody) {}
