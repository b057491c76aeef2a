package fr.duret.maintenance.notifications;

import fr.duret.maintenance.customers.Channel;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What somebody decides about a message that did not arrive: another attempt, or none. */
@Service
public class UndeliveredMessages {

    /** By which way another attempt goes. */
    public enum Way {
        /** By the same channel, to the address that the reader has today. */
        SAME_CHANNEL,
        OTHER_CHANNEL
    }

    /** How a message is dealt with that leaves no more. */
    public enum Ending {
        /** The reader was told otherwise, on the telephone for instance. */
        HANDLED,
        GIVEN_UP
    }

    private static final String AGAIN = ":again:";

    private final UndeliveredRecords records;
    private final Outbox outbox;
    private final Mailroom mailroom;
    private final Clock clock;

    UndeliveredMessages(UndeliveredRecords records, Outbox outbox, Mailroom mailroom, Clock clock) {
        this.records = records;
        this.outbox = outbox;
        this.mailroom = mailroom;
        this.clock = clock;
    }

    /** The message; a refusal if there is none of that id. */
    public UndeliveredMessage message(UUID id) {
        OutboxMessage message = outbox.message(id);
        OutboxEntry entry = message.entry();
        return new UndeliveredMessage(
                id,
                entry.channel(),
                entry.recipientName(),
                entry.recipientAddress(),
                entry.subject(),
                entry.reference(),
                entry.customerId(),
                message.problem(),
                message.notAfter(),
                channel(message, Way.SAME_CHANNEL).isPresent(),
                channel(message, Way.OTHER_CHANNEL).orElse(null));
    }

    /**
     * Writes the message anew, with the facts and addresses of today, as a message of its own that names the first.
     * Asked a second time it changes nothing. False if it must not leave any more or no such channel reaches the
     * reader: then nothing was done.
     */
    @Transactional
    public boolean resend(UUID id, Way way, String by) {
        if (records.lockedSettlement(id).isPresent()) {
            return true;
        }
        OutboxMessage message = outbox.message(id);
        Optional<Channel> channel = channel(message, way);
        if (channel.isEmpty()) {
            return false;
        }
        UndeliveredRecords.Promise promise = records.promise(id);
        String root = root(promise.onceKey());
        Posting again = new Posting(
                message.entry().template(),
                promise.subjectId(),
                root + AGAIN + (records.countAttempts(root + AGAIN) + 1),
                message.attachments(),
                message.notAfter(),
                message.origin());
        mailroom.post(again, Set.of(channel.get()), id);
        records.settle(id, "RESENT", by, null);
        return true;
    }

    /** Notes that nothing more is sent, and why; who noted it first is kept. */
    @Transactional
    public void end(UUID id, Ending ending, String by, @Nullable String note) {
        if (records.lockedSettlement(id).isEmpty()) {
            records.settle(id, ending.name(), by, note);
        }
    }

    /** What became of a message after it had been told as undelivered; empty as long as nobody has decided. */
    public Optional<Settled> settled(UUID id) {
        return records.settled(id);
    }

    /**
     * A decision that was taken.
     *
     * @param as RESENT, HANDLED or GIVEN_UP
     * @param again the message that was sent instead
     */
    public record Settled(
            String as,
            String by,
            Instant at,
            @Nullable String note,
            @Nullable UUID again) {}

    private Optional<Channel> channel(OutboxMessage message, Way way) {
        Instant notAfter = message.notAfter();
        if (notAfter != null && clock.instant().isAfter(notAfter)) {
            return Optional.empty();
        }
        Channel failed = message.entry().channel();
        Set<Channel> offered = EnumSet.noneOf(Channel.class);
        offered.addAll(mailroom.channelsOf(message.entry().template()));
        if (way == Way.SAME_CHANNEL) {
            offered.retainAll(List.of(failed));
        } else {
            offered.remove(failed);
        }
        return offered.isEmpty()
                ? Optional.empty()
                : mailroom.channelFor(
                        message.entry().template(),
                        records.promise(message.entry().id()).subjectId(),
                        offered);
    }

    private static String root(String onceKey) {
        int again = onceKey.indexOf(AGAIN);
        return again < 0 ? onceKey : onceKey.substring(0, again);
    }
}
