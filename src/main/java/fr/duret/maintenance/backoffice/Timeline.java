package fr.duret.maintenance.backoffice;

import fr.duret.maintenance.contracts.HistoryLine;
import fr.duret.maintenance.customers.Channel;
import fr.duret.maintenance.notifications.Arrival;
import fr.duret.maintenance.notifications.MessageState;
import fr.duret.maintenance.notifications.OutboxEntry;
import fr.duret.maintenance.processes.NextStep;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One story: what was said, written and done, the newest first, and what is to come, the farthest first.
 *
 * @param toCome the steps that the processes wait for
 */
record Timeline(List<Entry> toCome, List<Entry> past) {

    /** One line of it. */
    record Entry(
            Instant at,
            String what,
            @Nullable String detail,
            @Nullable String author,
            @Nullable String url,
            String tone) {

        /** The same line with what it is about, and where that is shown. */
        Entry about(String reference, String address) {
            return new Entry(at, what + ", " + reference, detail, author, address, tone);
        }
    }

    static Timeline of(List<NextStep> next, List<HistoryLine> history, List<OutboxEntry> messages) {
        return of(next, history.stream().map(Timeline::entry), messages);
    }

    static Timeline of(List<NextStep> next, Stream<Entry> history, List<OutboxEntry> messages) {
        List<Entry> past = Stream.concat(history, messages.stream().map(Timeline::entry))
                .sorted(Comparator.comparing(Entry::at).reversed())
                .toList();
        List<Entry> toCome = next.stream()
                .flatMap(step -> step.at() == null
                        ? Stream.empty()
                        : Stream.of(new Entry(step.at(), step.what(), null, null, null, "calm")))
                .sorted(Comparator.comparing(Entry::at).reversed())
                .toList();
        return new Timeline(toCome, past);
    }

    static Entry entry(HistoryLine line) {
        return new Entry(line.at(), line.what(), line.note(), line.author(), null, "done");
    }

    private static Entry entry(OutboxEntry message) {
        Arrival arrival = message.arrival();
        boolean failed = message.state() == MessageState.FAILED
                || message.state() == MessageState.EXPIRED
                || (arrival != null && arrival.failed());
        Instant sentAt = message.sentAt();
        return new Entry(
                sentAt == null ? message.createdAt() : sentAt,
                what(message.channel()) + outcome(message, failed),
                "« " + message.subject() + " »",
                null,
                "/boite-d-envoi/" + message.id(),
                failed ? "alert" : "calm");
    }

    private static String outcome(OutboxEntry message, boolean failed) {
        Arrival arrival = message.arrival();
        if (arrival == null || arrival == Arrival.HANDED_OVER) {
            return failed ? " non remis" : "";
        }
        return (arrival == Arrival.BOUNCED ? "\u00a0: " : " ")
                + MessageStory.tone(arrival).label();
    }

    private static String what(Channel channel) {
        return switch (channel) {
            case EMAIL -> "E-mail";
            case SMS -> "SMS";
            case LETTER -> "Courrier";
        };
    }
}
