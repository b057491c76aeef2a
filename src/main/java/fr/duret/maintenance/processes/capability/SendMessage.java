package fr.duret.maintenance.processes.capability;

import static java.util.stream.Collectors.toCollection;

import fr.duret.maintenance.customers.Channel;
import fr.duret.maintenance.notifications.ChannelPost;
import fr.duret.maintenance.notifications.Mailroom;
import fr.duret.maintenance.notifications.Posting;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jspecify.annotations.Nullable;

/**
 * Writes to a customer by the channel that they prefer, or by those that the step insists on. It takes the template's
 * key, the id of what the message is about, a document to attach, and the occasion: the same message about the same
 * thing leaves once an occasion.
 */
@Capability("sendMessage")
class SendMessage implements JavaDelegate {

    private final Mailroom mailroom;
    private final ChannelPost channelPost;

    SendMessage(Mailroom mailroom, ChannelPost channelPost) {
        this.mailroom = mailroom;
        this.channelPost = channelPost;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Posting posting = posting(execution);
        @Nullable String channel = Step.textOrNull(execution, "channel");
        if (channel == null) {
            mailroom.post(posting);
        } else {
            channelPost.post(posting, channels(channel));
        }
    }

    private static Set<Channel> channels(String channel) {
        return Stream.of(channel.split(","))
                .map(Channel::valueOf)
                .collect(toCollection(() -> EnumSet.noneOf(Channel.class)));
    }

    private static Posting posting(DelegateExecution execution) {
        String template = Step.text(execution, "template");
        UUID about = Step.id(execution, "about");
        @Nullable String occasion = Step.textOrNull(execution, "occasion");
        @Nullable String attachment = Step.textOrNull(execution, "attachment");
        return new Posting(
                template,
                about,
                template + ":" + about + (occasion == null ? "" : ":" + occasion),
                attachment == null ? List.of() : List.of(UUID.fromString(attachment)),
                null,
                Step.origin(execution));
    }
}
