package fr.duret.maintenance.notifications.sendgrid;

import com.fasterxml.jackson.databind.JsonNode;
import fr.duret.maintenance.customers.AddressFault;
import fr.duret.maintenance.notifications.Arrival;
import fr.duret.maintenance.notifications.ArrivalReport;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One event as SendGrid writes it. */
record SendGridEvent(JsonNode json) {

    private static final long YEAR_2100 = 4_102_444_800L;
    private static final int LONGEST_NAME = 200;

    /** Whether it has what every event has, of the right type. */
    boolean isReadable() {
        JsonNode timestamp = json.path("timestamp");
        String name = json.path("sg_event_id").asText();
        return json.path("event").isTextual()
                && timestamp.isIntegralNumber()
                && timestamp.canConvertToLong()
                && timestamp.asLong() > 0
                && timestamp.asLong() < YEAR_2100
                && json.path("sg_event_id").isTextual()
                && !name.isEmpty()
                && name.length() <= LONGEST_NAME;
    }

    /** The news for us; empty if it is of a kind or about a mail that is not ours. */
    Optional<ArrivalReport> report() {
        Arrival arrival = arrival();
        UUID message = message();
        if (arrival == null || message == null) {
            return Optional.empty();
        }
        String id = text("sg_message_id");
        return Optional.of(new ArrivalReport(
                "sendgrid:" + text("sg_event_id"),
                message,
                arrival,
                Instant.ofEpochSecond(json.path("timestamp").asLong()),
                id.isEmpty() ? null : id,
                detail(),
                fault(arrival)));
    }

    private @Nullable Arrival arrival() {
        return switch (text("event")) {
            case "processed" -> Arrival.HANDED_OVER;
            case "deferred" -> Arrival.DEFERRED;
            case "delivered" -> Arrival.DELIVERED;
            case "dropped" -> Arrival.REFUSED;
            // « blocked » is the receiving server's quarrel with the sending one, and says nothing about the address.
            case "bounce" -> "blocked".equals(text("type")) ? Arrival.REFUSED : Arrival.BOUNCED;
            case "spamreport" -> Arrival.COMPLAINED;
            default -> null;
        };
    }

    private AddressFault.@Nullable Reason fault(Arrival arrival) {
        if (arrival == Arrival.COMPLAINED) {
            return AddressFault.Reason.OBJECTED;
        }
        if (arrival == Arrival.BOUNCED) {
            return isAboutTheAddress(text("status")) ? AddressFault.Reason.UNREACHABLE : null;
        }
        return switch (text("event") + ": " + text("reason")) {
            case "dropped: Bounced Address", "dropped: Invalid" -> AddressFault.Reason.UNREACHABLE;
            case "dropped: Spam Reporting Address", "dropped: Unsubscribed Address" -> AddressFault.Reason.OBJECTED;
            default -> null;
        };
    }

    /** A full mailbox (5.2.2) empties again, a policy (5.7) changes, and 4 passes by itself (RFC 3463). */
    private static boolean isAboutTheAddress(String status) {
        return !status.startsWith("4") && !status.equals("5.2.2") && !status.startsWith("5.7");
    }

    private @Nullable String detail() {
        String detail = text("reason").isEmpty() ? text("response") : text("reason");
        return detail.isEmpty() ? null : detail;
    }

    private @Nullable UUID message() {
        try {
            return UUID.fromString(text(SendGridMail.REFERENCE));
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /** Without the one character that the database cannot keep. */
    private String text(String name) {
        return json.path(name).asText("").replace("\0", "");
    }
}
