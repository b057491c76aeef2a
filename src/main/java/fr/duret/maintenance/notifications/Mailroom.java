package fr.duret.maintenance.notifications;

import fr.duret.maintenance.customers.Channel;
import fr.duret.maintenance.shared.Ids;
import fr.duret.maintenance.shared.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
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
    private final Map<String, MessageSource> known = new ConcurrentHashMap<>();
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
        return post(posting, catalogue.template(posting.template()).channels(), null);
    }

    /** The same by one of these channels, as another attempt of a message that did not arrive. */
    PostedMessage post(Posting posting, Set<Channel> channels, @Nullable UUID resendOf) {
        return post(posting, channels, () -> contentOf(posting), resendOf);
    }

    /** The same, for whoever may know already what it says. */
    PostedMessage post(
            Posting posting, Set<Channel> channels, Supplier<MessageContent> known, @Nullable UUID resendOf) {
        Optional<PostedMessage> earlier = messages.posted(posting.onceKey());
        if (earlier.isPresent()) {
            return earlier.get();
        }
        NewMessage message = set(posting, channels, known.get(), resendOf);
        if (!messages.lay(message)) {
            return messages.posted(posting.onceKey()).orElseThrow();
        }
        if (message.channel() == Channel.LETTER) {
            messages.attachLetter(message.id(), letters.print(message));
        }
        return new PostedMessage(message.id(), message.channel(), false);
    }

    /** The channels that the template allows. */
    Set<Channel> channelsOf(String template) {
        return catalogue.template(template).channels();
    }

    /** By which channel a message about that subject would leave now; empty if none reaches its reader. */
    @Transactional(readOnly = true)
    public Optional<Channel> channelNow(String template, UUID subjectId) {
        MessageTemplate wanted = catalogue.template(template);
        MessageContent content = source(wanted.about()).contentOf(subjectId);
        try {
            return Optional.of(ChannelChoice.choose(
                    wanted.channels(), content.recipient(), closed.of(content.customerId(), wanted.immediate())));
        } catch (Refusal unreachable) {
            return Optional.empty();
        }
    }

    /** Which of these channels a message about that subject would take today; empty if none reaches its reader. */
    Optional<Channel> channelFor(String template, UUID subjectId, Set<Channel> channels) {
        try {
            MessageContent content =
                    source(catalogue.template(template).about()).contentOf(subjectId);
            return Optional.of(ChannelChoice.choose(channels, content.recipient(), Set.of()));
        } catch (Refusal unreachable) {
            return Optional.empty();
        }
    }

    private NewMessage set(Posting posting, Set<Channel> channels, MessageContent content, @Nullable UUID resendOf) {
        MessageTemplate template = catalogue.template(posting.template());
        boolean urgent = template.immediate() || posting.notAfter() != null;
        Channel channel = ChannelChoice.choose(channels, content.recipient(), closed.of(content.customerId(), urgent));
        Instant now = clock.instant();
        return new NewMessage(
                Ids.next(),
                posting,
                content,
                channel,
                setting.set(template, channel, content),
                template.immediate() ? now : QuietHours.leaveAt(channel, now, posting.notAfter()),
                now,
                template.immediate(),
                resendOf);
    }

    /** What the message would say today, and to whom. */
    MessageContent contentOf(Posting posting) {
        return source(catalogue.template(posting.template()).about()).contentOf(posting.subjectId());
    }

    /** Looked for when first needed, because those who tell post messages themselves. */
    private MessageSource source(String about) {
        return known.computeIfAbsent(
                about,
                any -> sources.stream()
                        .filter(source -> source.about().equals(about))
                        .findFirst()
                        .orElseThrow(() ->
                                new IllegalStateException("No module tells the messages anything about: " + about)));
    }
}
