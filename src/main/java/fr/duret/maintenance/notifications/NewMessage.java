package fr.duret.maintenance.notifications;

import fr.duret.maintenance.customers.Channel;
import fr.duret.maintenance.shared.Ids;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/** A message that is about to be laid in the outbox. */
record NewMessage(
        UUID id,
        Posting posting,
        MessageContent content,
        Channel channel,
        SetMessage set,
        Instant leaveAt,
        Instant createdAt) {

    static NewMessage of(
            Posting posting, MessageContent content, Channel channel, SetMessage set, Instant leaveAt, Instant now) {
        return new NewMessage(Ids.next(), posting, content, channel, set, leaveAt, now);
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
