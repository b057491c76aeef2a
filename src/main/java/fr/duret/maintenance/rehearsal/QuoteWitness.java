package fr.duret.maintenance.rehearsal;

import fr.duret.maintenance.billing.AgreedPrices;
import fr.duret.maintenance.billing.InvoiceIssued;
import fr.duret.maintenance.billing.InvoiceKind;
import fr.duret.maintenance.interventions.InterventionOpened;
import fr.duret.maintenance.quotes.QuoteExpired;
import fr.duret.maintenance.quotes.QuoteRefused;
import fr.duret.maintenance.quotes.QuoteSent;
import fr.duret.maintenance.quotes.QuoteSigned;
import fr.duret.maintenance.quotes.QuoteView;
import fr.duret.maintenance.quotes.QuoteWithdrawn;
import fr.duret.maintenance.quotes.Quotes;
import java.time.Clock;
import java.util.Objects;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Sees what becomes of quotes, writes it down, and lets the invented people know. */
@Component
@Profile("rehearsal")
class QuoteWitness {

    private final Quotes quotes;
    private final AgreedPrices prices;
    private final KnownSubjects subjects;
    private final EventLog log;
    private final QuoteOffice office;
    private final QuotedCustomers customers;
    private final QuotedVisits visits;
    private final Clock clock;

    QuoteWitness(
            Quotes quotes,
            AgreedPrices prices,
            KnownSubjects subjects,
            EventLog log,
            QuoteOffice office,
            QuotedCustomers customers,
            QuotedVisits visits,
            Clock clock) {
        this.quotes = quotes;
        this.prices = prices;
        this.subjects = subjects;
        this.log = log;
        this.office = office;
        this.customers = customers;
        this.visits = visits;
        this.clock = clock;
    }

    @EventListener
    void on(QuoteSent event) {
        QuoteView quote = quotes.quote(event.quoteId());
        log.note(line(EventKind.QUOTE_SENT, quote.id())
                .with(LogKey.BY, quote.author())
                .with(LogKey.PLACE, quote.draft().place())
                .with(LogKey.AMOUNT, quote.totals().gross().amount())
                .with(LogKey.VALID_UNTIL, event.validUntil()));
        EventLog.afterCommit(() -> office.proposal(quote.id()).ifPresent(proposal -> {
            office.sent(proposal, quote);
            customers.receive(proposal, quote);
        }));
    }

    @EventListener
    void on(QuoteSigned event) {
        QuoteView quote = quotes.quote(event.quoteId());
        QuoteView.Signed signed = Objects.requireNonNull(quote.signed());
        log.note(line(EventKind.QUOTE_SIGNED, quote.id())
                .with(LogKey.PLACE, signed.place())
                .with(LogKey.AMOUNT, quote.totals().gross().amount())
                .with(LogKey.WITHDRAWABLE_UNTIL, signed.withdrawableUntil())
                .with(LogKey.DEPOSIT_FROM, signed.depositFrom())
                .with(LogKey.WORK_FROM, signed.workFrom()));
        EventLog.afterCommit(
                () -> office.proposal(quote.id()).ifPresent(proposal -> customers.signed(proposal, quote)));
    }

    @EventListener
    void on(QuoteRefused event) {
        log.note(line(EventKind.QUOTE_REFUSED, event.quoteId()).with(LogKey.REASON, event.reason()));
    }

    @EventListener
    void on(QuoteExpired event) {
        log.note(line(EventKind.QUOTE_EXPIRED, event.quoteId()));
    }

    @EventListener
    void on(QuoteWithdrawn event) {
        log.note(line(EventKind.QUOTE_WITHDRAWN, event.quoteId()));
    }

    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE + 1)
    void on(InvoiceIssued event) {
        if (event.kind() == InvoiceKind.DEPOSIT) {
            log.note(line(EventKind.DEPOSIT_REQUESTED, event.subjectId())
                    .with(LogKey.AMOUNT, event.total().amount())
                    .with(LogKey.NUMBER, event.number()));
        }
    }

    /** Its price is agreed in the transaction that opens it. */
    @EventListener
    void on(InterventionOpened event) {
        UUID id = event.interventionId();
        EventLog.afterCommit(() -> prices.of(id)
                .ifPresent(work -> office.proposal(work.quoteId()).ifPresent(proposal -> visits.opened(proposal, id))));
    }

    private LogLine line(EventKind kind, UUID quote) {
        return subjects.tell(new LogLine(clock.instant(), kind), quote);
    }
}
