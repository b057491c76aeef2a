package fr.duret.maintenance.notifications.standin;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A message that the stand-in took.
 *
 * @param reference the sender's own: the id of the message in the outbox
 * @param id the provider's
 * @param to address or number
 * @param request what was sent, as JSON; a form's fields for Twilio
 * @param host the name that the sender believed to speak to
 * @param callback where changes shall be told to, for Twilio
 * @param forgotten whether the provider denies it when asked
 */
public record Taken(
        Provider provider,
        String reference,
        String id,
        String to,
        JsonNode request,
        String host,
        @Nullable String callback,
        Instant at,
        boolean forgotten) {

    /** Who is stood in for. */
    public enum Provider {
        SENDGRID,
        TWILIO
    }
}
