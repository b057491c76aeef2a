package fr.duret.maintenance.backoffice;

import fr.duret.maintenance.backoffice.Filter.Option;
import fr.duret.maintenance.customers.Channel;
import fr.duret.maintenance.notifications.Arrival;
import fr.duret.maintenance.notifications.MessageState;
import fr.duret.maintenance.notifications.OutboxFilter;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/** The filters of the outbox, as its address has them; what is not understood does not restrict. */
record MessageChoice(String q, String canal, String etat, int page) {

    static final int PAGE_SIZE = 40;

    OutboxFilter filter(int page) {
        return new OutboxFilter(
                Arrays.stream(Channel.values())
                        .filter(channel -> channel.name().equals(canal))
                        .findFirst()
                        .orElse(null),
                Arrays.stream(MessageState.values())
                        .filter(state -> state.name().equals(etat))
                        .findFirst()
                        .orElse(null),
                Arrays.stream(Arrival.values())
                        .filter(arrival -> arrival.name().equals(etat))
                        .findFirst()
                        .orElse(null),
                null,
                q,
                page,
                PAGE_SIZE);
    }

    boolean restricts() {
        return Stream.of(q, canal, etat).anyMatch(text -> !text.isEmpty());
    }

    List<Filter> filters() {
        return List.of(
                new Filter(
                        "canal",
                        "Canal",
                        options(
                                canal,
                                Arrays.stream(Channel.values())
                                        .map(channel -> new Option(channel.name(), Wording.name(channel), false)))),
                new Filter(
                        "etat",
                        "État",
                        options(
                                etat,
                                Stream.concat(
                                        Arrays.stream(MessageState.values())
                                                .map(state -> new Option(state.name(), label(state), false)),
                                        Arrays.stream(Arrival.values())
                                                .map(arrival -> new Option(
                                                        arrival.name(),
                                                        MessageStory.tone(arrival)
                                                                .label(),
                                                        false))))));
    }

    private static List<Option> options(String chosen, Stream<Option> choices) {
        return Stream.concat(Stream.of(new Option("", "Tous", false)), choices)
                .map(option -> new Option(
                        option.value(), option.label(), option.value().equals(chosen)))
                .toList();
    }

    private static String label(MessageState state) {
        return switch (state) {
            case QUEUED -> "en attente";
            case SENDING -> "en cours d’envoi";
            case UNCERTAIN -> "incertain";
            case SENT -> "parti ou posté";
            case FAILED -> "non remis";
            case EXPIRED -> "hors délai";
            case TO_POST -> "à poster";
        };
    }

    Pager pager(long total) {
        return Pager.of(UriComponentsBuilder.fromUriString("/boite-d-envoi" + query()), page, PAGE_SIZE, total);
    }

    /** What follows the path in the address, empty if nothing is chosen. */
    String query() {
        String query = Stream.of(
                        parameter("q", q),
                        parameter("canal", canal),
                        parameter("etat", etat),
                        parameter("page", page > 0 ? String.valueOf(page) : ""))
                .filter(parameter -> !parameter.isEmpty())
                .reduce((one, other) -> one + "&" + other)
                .orElse("");
        return query.isEmpty() ? "" : "?" + query;
    }

    private static String parameter(String name, String value) {
        return value.isEmpty() ? "" : name + "=" + UriUtils.encode(value, "UTF-8");
    }
}
