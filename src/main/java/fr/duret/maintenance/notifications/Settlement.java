package fr.duret.maintenance.notifications;

import fr.duret.maintenance.notifications.MessageUndelivered.Reason;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of a message after it was handed over or asked about.
 *
 * @param at when it left, or when it is tried or asked about again
 * @param undelivered why it will not leave any more
 */
record Settlement(
        ClaimedMessage claimed,
        String courier,
        MessageState state,
        Instant at,
        @Nullable String problem,
        @Nullable String providerReference,
        @Nullable Reason undelivered) {

    /** With the delays as delivered, about two days of trying; one for what may leave at night. */
    private static final int MOST_ATTEMPTS = 24;

    /**
     * What follows from the courier's answer.
     *
     * @param outage whether nothing leaves by this channel at all; then no single message is given up
     */
    static Settlement of(
            ClaimedMessage claimed,
            String courier,
            Delivery delivery,
            Instant now,
            RetryDelays delays,
            boolean outage) {
        OutgoingMessage message = claimed.message();
        if (delivery instanceof Delivery.Accepted accepted) {
            return new Settlement(claimed, courier, MessageState.SENT, now, null, accepted.providerReference(), null);
        }
        if (delivery instanceof Delivery.Refused refused) {
            return failed(claimed, courier, now, refused.problem(), Reason.REFUSED);
        }
        if (delivery instanceof Delivery.Uncertain uncertain) {
            return claimed.asked() >= MOST_ATTEMPTS && !outage
                    ? failed(
                            claimed,
                            courier,
                            now,
                            "Personne n’a pu dire si ce message est parti. " + uncertain.problem(),
                            Reason.GAVE_UP)
                    : new Settlement(
                            claimed,
                            courier,
                            MessageState.UNCERTAIN,
                            now.plus(delays.after(claimed.asked() + 1, message.id())),
                            uncertain.problem(),
                            null,
                            null);
        }
        String problem = ((Delivery.NotNow) delivery).problem();
        return message.attempt() >= MOST_ATTEMPTS && !outage
                ? failed(claimed, courier, now, problem, Reason.GAVE_UP)
                : new Settlement(
                        claimed,
                        courier,
                        MessageState.QUEUED,
                        now.plus(delays.after(message.attempt(), message.id())),
                        problem,
                        null,
                        null);
    }

    private static Settlement failed(
            ClaimedMessage claimed, String courier, Instant now, String problem, Reason reason) {
        return new Settlement(claimed, courier, MessageState.FAILED, now, problem, null, reason);
    }
}
