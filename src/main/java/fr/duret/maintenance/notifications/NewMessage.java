package fr.duret.maintenance.notifications;

import fr.duret.maintenance.customers.Channel;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message that is about to be laid in the outbox.
 *
 * @param immediate leaves at any hour, because somebody waits for it
 * @param resendOf the message that did not arrive, of which this is another attempt
 */
record NewMessage(
        UUID id,
        Posting posting,
        MessageContent content,
        Channel channel,
        SetMessage set,
        Instant leaveAt,
        Instant createdAt,
        boolean immediate,
        @Nullable UUID resendOf) {

    /** How many messages an SMS is charged as; 0 for other channels. */
    int segments() {
        return channel == Channel.SMS ? SmsText.segmentsOf(set.text()) : 0;
    }

    MessageState state() {
        return channel == Channel.LETTER ? MessageState.TO_POST : MessageState.QUEUED;
    }

    /** Where it goes: an e-mail address, a number in E.164, or the lines below the name on an envelope. */
    String address() {
        Recipient recipient = content.recipient();
        return Objects.requireNonNull(
                switch (channel) {
                    case EMAIL -> recipient.email();
                    case SMS -> recipient.mobile();
                    case LETTER -> String.join("\n", Envelope.lines(Objects.requireNonNull(recipient.address())));
                });
    }
}
