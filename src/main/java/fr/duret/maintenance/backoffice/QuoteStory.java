package fr.duret.maintenance.backoffice;

import fr.duret.maintenance.quotes.QuoteView;
import fr.duret.maintenance.shared.French;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What has become of a quote that has left.
 *
 * @param timeline what its customer did about it, and when
 * @param invoices what was asked for before the work, and given back
 * @param visit the intervention that carries it out, if it was opened
 */
record QuoteStory(
        Timeline timeline,
        List<InvoiceLink> invoices,
        @Nullable Visit visit) {

    /** The intervention; {@code start} is absent while it is not planned. */
    record Visit(
            String url,
            String reference,
            Tone status,
            @Nullable Instant start) {}

    static Timeline timeline(QuoteView quote) {
        return new Timeline(
                List.of(),
                Stream.of(
                                entry(quote.endedAt(), quote.state().label(), null, quote.reason(), "calm"),
                                signed(quote.signed()),
                                entry(quote.seenAt(), "Ouvert par le client", null, null, "calm"),
                                entry(quote.sentAt(), "Envoyé", null, null, "calm"))
                        .flatMap(List::stream)
                        .toList());
    }

    private static List<Timeline.Entry> signed(QuoteView.@Nullable Signed signed) {
        return signed == null
                ? List.of()
                : entry(
                        signed.at(),
                        "Signé par " + signed.name(),
                        signed.place().label(),
                        "travaux à partir du " + French.shortDate(signed.workFrom()),
                        "done");
    }

    private static List<Timeline.Entry> entry(
            @Nullable Instant at, String what, @Nullable String where, @Nullable String detail, String tone) {
        return at == null
                ? List.of()
                : List.of(new Timeline.Entry(
                        at,
                        where == null ? what : what + ", " + where.toLowerCase(Locale.FRENCH),
                        detail,
                        null,
                        null,
                        tone));
    }
}
