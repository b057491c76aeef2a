package fr.duret.maintenance.notifications;

import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Messages with a code that is for their reader alone: whoever works at the company sees that it was sent, not what it
 * says. In the demo company the outbox is the only place where one can read it.
 */
final class SecretMessages {

    private static final Set<String> TEMPLATES = Set.of("signing-code");
    private static final Pattern CODE = Pattern.compile("(?<!\\d)\\d{6}(?!\\d)");

    private SecretMessages() {}

    static String readable(String template, @Nullable String courier, String text) {
        return TEMPLATES.contains(template) && !MailboxCourier.NAME.equals(courier)
                ? CODE.matcher(text).replaceAll("••••••")
                : text;
    }
}
