package fr.duret.maintenance.notifications;

import fr.duret.maintenance.customers.Channel;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes in messages that shall leave by some channels and no other, such as a reminder that is worth it as SMS only. */
@Service
public class ChannelPost {

    private final Mailroom mailroom;
    private final TemplateCatalogue catalogue;
    private final ApplicationEventPublisher events;

    ChannelPost(Mailroom mailroom, TemplateCatalogue catalogue, ApplicationEventPublisher events) {
        this.mailroom = mailroom;
        this.catalogue = catalogue;
        this.events = events;
    }

    /**
     * Posts a message by one of those channels, once per once-key; empty, and told as {@link MessageSkipped}, if none of
     * them reaches the recipient. {@code IllegalArgumentException} if the template has no text for one.
     */
    @Transactional
    public Optional<PostedMessage> post(Posting posting, Set<Channel> channels) {
        MessageTemplate template = catalogue.template(posting.template());
        for (Channel channel : channels) {
            if (!template.channels().contains(channel)) {
                throw new IllegalArgumentException("The message " + template.key() + " has no text for " + channel);
            }
        }
        MessageContent content = mailroom.contentOf(posting);
        if (channels.stream().noneMatch(channel -> ChannelChoice.reaches(channel, content.recipient()))) {
            channels.forEach(channel -> events.publishEvent(
                    new MessageSkipped(template.about(), posting.subjectId(), template.title(), channel)));
            return Optional.empty();
        }
        return Optional.of(mailroom.post(posting, channels, () -> content, null));
    }
}
