package fr.duret.maintenance.backoffice;

import fr.duret.maintenance.contracts.HistoryLine;
import fr.duret.maintenance.customers.Channel;
import fr.duret.maintenance.notifications.Arrival;
import fr.duret.maintenance.notifications.MessageState;
import fr.duret.maintenance.notifications.OutboxEntry;
import fr.duret.maintenance.processes.NextStep;
import fr.duret.maintenance.shared.Paris;
import java.time.Instant;
import java.time.LocalDate;
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

    /**
     * One line of it.
     *
     * @param timed whether the time of day is known, and not the day only
     */
    record Entry(
            Instant at,
            boolean timed,
            String what,
            @Nullable String detail,
            @Nullable String author,
            @Nullable String url,
            String tone) {

        Entry(
                Instant at,
                String what,
                @Nullable String detail,
                @Nullable String author,
                @Nullable String url,
                String tone) {
            this(at, true, what, detail, author, url, tone);
        }

        /** A line of which only the day is known; it stands after whatever else happened on that day. */
        static Entry on(LocalDate day, String what, @Nullable String detail, @Nullable String url, String tone) {
            return new Entry(Paris.startOf(day.plusDays(1)).minusMillis(1), false, what, detail, null, url, tone);
        }

        /** The same line with what it is about, and where that is shown. */
        Entry about(String reference, String address) {
            return new Entry(at, timed, what + ", " + reference, detail, author, address, tone);
        }
    }

    static Timeline of(List<NextStep> next, List<HistoryLine> history, List<OutboxEntry> messages) {
        return new Timeline(
                newestFirst(next.stream().flatMap(Timeline::toCome)),
                newestFirst(Stream.concat(
                        history.stream().map(Timeline::entry), messages.stream().map(Timeline::entry))));
    }

    /** That page of the past, counted from 0; what is to come stands on the first. */
    Timeline page(int page, int pageSize) {
        return new Timeline(
                page == 0 ? toCome : List.of(),
                past.stream().skip((long) page * pageSize).limit(pageSize).toList());
    }

    static List<Entry> newestFirst(Stream<Entry> entries) {
        return entries.sorted(Comparator.comparing(Entry::at).reversed()).toList();
    }

    /** What the process waits for; none for a task, which waits now. */
    static Stream<Entry> toCome(NextStep step) {
        Instant at = step.at();
        return at == null ? Stream.empty() : Stream.of(new Entry(at, step.what(), null, null, null, "calm"));
    }

    static Entry entry(HistoryLine line) {
        return new Entry(line.at(), line.what(), line.note(), line.author(), null, "done");
    }

    static Entry entry(OutboxEntry message) {
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
