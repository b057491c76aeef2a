package fr.duret.maintenance.backoffice;

import fr.duret.maintenance.customers.Channel;
import fr.duret.maintenance.notifications.Arrival;
import fr.duret.maintenance.notifications.ArrivalLine;
import fr.duret.maintenance.notifications.MessageState;
import fr.duret.maintenance.notifications.OutboxMessage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What happened to a message, the oldest first. */
record MessageStory(List<Step> steps) {

    /** One thing that happened. */
    record Step(Instant at, Tone what, @Nullable String detail) {}

    static MessageStory of(OutboxMessage message, List<ArrivalLine> arrivals) {
        List<Step> steps = new ArrayList<>();
        steps.add(new Step(message.entry().createdAt(), new Tone("écrit", "calm"), null));
        Instant sentAt = message.entry().sentAt();
        if (sentAt != null && message.entry().state() == MessageState.SENT) {
            boolean letter = message.entry().channel() == Channel.LETTER;
            steps.add(
                    letter
                            ? new Step(sentAt, new Tone("posté", "done"), message.postedBy())
                            : new Step(sentAt, new Tone("parti", "calm"), by(message.courier())));
        }
        arrivals.forEach(line -> steps.add(new Step(line.at(), tone(line.arrival()), line.detail())));
        return new MessageStory(List.copyOf(steps));
    }

    /** The mailbox is no carrier that anybody knows. */
    private static @Nullable String by(@Nullable String courier) {
        return courier == null || courier.equals("mailbox") ? null : "par " + courier;
    }

    /** How an arrival is worded and coloured. */
    static Tone tone(Arrival arrival) {
        return switch (arrival) {
            case HANDED_OVER -> new Tone("envoyé", "action");
            case DEFERRED -> new Tone("retardé", "warn");
            case DELIVERED -> new Tone("remis", "done");
            case REFUSED -> new Tone("refusé", "alert");
            case BOUNCED -> new Tone("adresse en erreur", "alert");
            case COMPLAINED -> new Tone("signalé comme indésirable", "warn");
        };
    }
}
