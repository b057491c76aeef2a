package fr.duret.maintenance.notifications;

import fr.duret.maintenance.customers.Channel;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes in what shall be written to somebody, sets it, and lays it in the outbox in the caller's transaction. */
@Service
public class Mailroom {

    private final TemplateCatalogue catalogue;
    private final MessageSetting setting;
    private final Letters letters;
    private final OutboxMessages messages;
    private final ObjectProvider<MessageSource> sources;
    private final ClosedChannels closed;
    private final Clock clock;

    Mailroom(
            TemplateCatalogue catalogue,
            MessageSetting setting,
            Letters letters,
            OutboxMessages messages,
            ObjectProvider<MessageSource> sources,
            ClosedChannels closed,
            Clock clock) {
        this.catalogue = catalogue;
        this.setting = setting;
        this.letters = letters;
        this.messages = messages;
        this.sources = sources;
        this.closed = closed;
        this.clock = clock;
    }

    /**
     * Posts a message, once per once-key: a later posting of the same promise changes nothing and names the first.
     * {@code Refusal} if none of the channels that the template allows reaches the recipient.
     */
    @Transactional
    public PostedMessage post(Posting posting) {
        Optional<PostedMessage> earlier = messages.posted(posting.onceKey());
        if (earlier.isPresent()) {
            return earlier.get();
        }
        NewMessage message = set(posting);
        if (!messages.lay(message)) {
            return messages.posted(posting.onceKey()).orElseThrow();
        }
        if (message.channel() == Channel.LETTER) {
            messages.attachLetter(message.id(), letters.print(message));
        }
        return new PostedMessage(message.id(), message.channel(), false);
    }

    private NewMessage set(Posting posting) {
        MessageTemplate template = catalogue.template(posting.template());
        MessageContent content = source(template.about()).contentOf(posting.subjectId());
        Channel channel =
                ChannelChoice.choose(template.channels(), content.recipient(), closed.of(content.customerId()));
        Instant now = clock.instant();
        return NewMessage.of(
                posting,
                content,
                channel,
                setting.set(template, channel, content),
                template.immediate() ? now : QuietHours.leaveAt(now, posting.notAfter()),
                now);
    }

    private MessageSource source(String about) {
        return sources.stream()
                .filter(source -> source.about().equals(about))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No module tells the messages anything about: " + about));
    }
}
