package fr.duret.maintenance.mobile;

import fr.duret.maintenance.quotes.QuoteFilter;
import fr.duret.maintenance.quotes.QuoteList;
import fr.duret.maintenance.quotes.QuoteState;
import fr.duret.maintenance.quotes.QuoteWriting;
import fr.duret.maintenance.quotes.Quotes;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Quotes made on site, with or without a network: written, priced, looked at, sent. */
@RestController
@RequestMapping("/api/v1/quotes")
class QuotesApi {

    private static final int MOST = 100;

    private final QuotesOfDevices devices;
    private final Quotes quotes;
    private final QuoteList list;
    private final QuoteWriting writing;
    private final AnsweredOnce once;

    QuotesApi(QuotesOfDevices devices, Quotes quotes, QuoteList list, QuoteWriting writing, AnsweredOnce once) {
        this.devices = devices;
        this.quotes = quotes;
        this.list = list;
        this.writing = writing;
        this.once = once;
    }

    /** A quote in the list; the amount in euros with tax. */
    record QuoteSummary(UUID id, String number, int edition, QuoteState state, String subject, BigDecimal gross) {}

    /** The technician's last hundred. */
    @GetMapping
    List<QuoteSummary> quotes(Worker worker) {
        return list.find(new QuoteFilter(null, worker.username(), null, 0, MOST)).stream()
                .map(row -> new QuoteSummary(
                        row.id(),
                        row.number(),
                        row.edition(),
                        row.state(),
                        row.subject(),
                        row.gross().amount()))
                .toList();
    }

    @GetMapping("/{id}")
    ResponseEntity<QuoteAnswer> quote(Worker worker, @PathVariable UUID id) {
        return devices.answer(devices.quote(worker, id), HttpStatus.OK).response();
    }

    /**
     * Writes the quote under the id that the device made and gives its price; with If-Match it writes that version anew.
     * Lines priced with another version of the grid come back as {@code price-grid-changed} with their differences.
     */
    @PutMapping("/{id}")
    ResponseEntity<QuoteAnswer> writeQuote(
            @PathVariable UUID id, Write write, @Valid @RequestBody QuoteRequest request) {
        return once.answer(
                write,
                request,
                QuoteAnswer.class,
                () -> devices.answer(
                        devices.write(write.worker(), id, request, write.version()),
                        write.version() == null ? HttpStatus.CREATED : HttpStatus.OK));
    }

    /** The document as it would leave now, or the very one that has left. */
    @GetMapping(path = "/{id}/preview", produces = MediaType.APPLICATION_PDF_VALUE)
    byte[] quotePreview(Worker worker, @PathVariable UUID id) {
        return devices.document(worker, id);
    }

    /** Lets the quote leave; refused as {@code quote-incomplete} with what is missing. */
    @PostMapping("/{id}/sending")
    ResponseEntity<QuoteAnswer> sendQuote(@PathVariable UUID id, Write write) {
        devices.quote(write.worker(), id);
        return once.answer(write, id, QuoteAnswer.class, () -> {
            devices.quote(write, id);
            quotes.send(id);
            return devices.answer(quotes.quote(id), HttpStatus.OK);
        });
    }

    /** The id that the device made for the next version. */
    record NextVersion(@NotNull UUID id) {}

    /**
     * Begins the next version of a quote that has left, the same to begin with; the sent one holds until that one leaves.
     * The same version begun twice is one.
     */
    @PostMapping("/{id}/versions")
    ResponseEntity<QuoteAnswer> renewQuote(@PathVariable UUID id, Write write, @Valid @RequestBody NextVersion next) {
        devices.quote(write.worker(), id);
        return once.answer(write, next, QuoteAnswer.class, () -> {
            devices.quote(write, id);
            return devices.answer(writing.renew(id, next.id(), write.worker().username()), HttpStatus.CREATED);
        });
    }
}
