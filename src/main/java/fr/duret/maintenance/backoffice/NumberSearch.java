package fr.duret.maintenance.backoffice;

import fr.duret.maintenance.billing.InvoiceList;
import fr.duret.maintenance.contracts.ContractList;
import fr.duret.maintenance.interventions.InterventionList;
import fr.duret.maintenance.quotes.QuoteList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Finds contracts, interventions, invoices and quotes by the number that a caller reads out, or by its beginning. */
@Component
class NumberSearch {

    private static final Pattern BEGINNING = Pattern.compile("[A-Z]{1,3}-\\d[\\d-]*");

    /** What bears the number. */
    record Found(String url, String number, UUID customerId) {}

    private final ContractList contracts;
    private final InterventionList interventions;
    private final InvoiceList invoices;
    private final QuoteList quotes;

    NumberSearch(ContractList contracts, InterventionList interventions, InvoiceList invoices, QuoteList quotes) {
        this.contracts = contracts;
        this.interventions = interventions;
        this.invoices = invoices;
        this.quotes = quotes;
    }

    /** What bears a number that begins with the text; nothing unless it looks like one. */
    List<Found> startingWith(String text, int limit) {
        String typed = typed(text);
        return !BEGINNING.matcher(typed).matches()
                ? List.of()
                : Stream.of(
                                contracts.startingWith(typed, limit).stream()
                                        .map(row ->
                                                new Found("/contrats/" + row.id(), row.reference(), row.customerId())),
                                interventions.startingWith(typed, limit).stream()
                                        .map(row -> new Found(
                                                "/interventions/" + row.id(), row.reference(), row.customerId())),
                                invoices.startingWith(typed, limit).stream()
                                        .map(row -> new Found(
                                                "/factures/" + row.id(),
                                                Objects.requireNonNull(row.number()),
                                                row.customerId())),
                                quotes.startingWith(typed, limit).stream()
                                        .map(row -> new Found("/devis/" + row.id(), row.number(), row.customerId())))
                        .flatMap(found -> found)
                        .limit(limit)
                        .toList();
    }

    /** What bears exactly that number, written in large letters or small. */
    Optional<Found> exactly(String text) {
        return startingWith(text, 1).stream()
                .filter(found -> found.number().equals(typed(text)))
                .findFirst();
    }

    private static String typed(String text) {
        return text.strip().toUpperCase(Locale.ROOT);
    }
}
