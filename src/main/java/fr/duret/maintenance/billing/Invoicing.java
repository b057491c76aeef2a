package fr.duret.maintenance.billing;

import fr.duret.maintenance.catalog.PriceGrids;
import fr.duret.maintenance.customers.CustomerRegister;
import fr.duret.maintenance.shared.Paris;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes invoices of work that is done, issues them, and takes them back by credit notes. */
@Service
@Transactional
public class Invoicing {

    private final Invoices invoices;
    private final InvoiceNumbers numbers;
    private final BillingPolicy policy;
    private final PriceGrids grids;
    private final CustomerRegister customers;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Invoicing(
            Invoices invoices,
            InvoiceNumbers numbers,
            BillingPolicy policy,
            PriceGrids grids,
            CustomerRegister customers,
            ApplicationEventPublisher events,
            Clock clock) {
        this.invoices = invoices;
        this.numbers = numbers;
        this.policy = policy;
        this.grids = grids;
        this.customers = customers;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Bills work once: the invoice is issued at once, or waits for approval if the customer's kind says so. The same
     * work again gives the same invoice. Empty if the contract covers everything, for then there is nothing to pay.
     */
    public Optional<Billed> bill(DoneWork work) {
        return bill(
                Matter.of(work),
                () -> Pricing.lines(work, customers.site(work.siteId()), grids.on(work.servedOn(), work.planName())));
    }

    /**
     * Bills work at the prices of a signed quote, less the deposit that was asked for; otherwise as above.
     *
     * @param beyond time that was signed for on the spot besides
     */
    Optional<Billed> bill(Matter matter, AgreedWork agreed, List<InvoiceLine> beyond) {
        return bill(matter, () -> {
            List<InvoiceLine> lines = new ArrayList<>(agreed.billed());
            lines.addAll(beyond);
            invoices.depositOf(agreed.quoteId()).map(Deposits::deducted).ifPresent(lines::addAll);
            return lines;
        });
    }

    /** Bills those lines and no others. */
    Optional<Billed> bill(Matter matter, List<InvoiceLine> lines) {
        return bill(matter, () -> lines);
    }

    private Optional<Billed> bill(Matter matter, Supplier<List<InvoiceLine>> priced) {
        Optional<Invoice> earlier = invoices.findBySubject(matter.subjectId());
        if (earlier.isPresent()) {
            return earlier.map(Invoicing::billed);
        }
        List<InvoiceLine> lines = priced.get();
        if (lines.stream().allMatch(line -> line.net().signum() == 0)) {
            return Optional.empty();
        }
        Invoice invoice = invoices.saveAndFlush(Invoice.of(InvoiceKind.INVOICE, matter, lines, clock.instant()));
        if (!policy.isHeld(customers.customer(matter.customerId()).kind())) {
            number(invoice);
        }
        return Optional.of(billed(invoice));
    }

    /** Issues an invoice that nobody has to approve; its id. */
    UUID issue(Invoice invoice) {
        number(invoices.saveAndFlush(invoice));
        return invoice.id();
    }

    /** Issues an invoice that waited for approval; one that is issued already stays as it is. */
    public void approve(UUID invoiceId) {
        Invoice invoice = invoices.locked(invoiceId);
        if (invoice.state() != InvoiceState.ISSUED) {
            number(invoice);
        }
    }

    /** Gives up an invoice that waits for approval. */
    public void discard(UUID invoiceId, String reason) {
        Invoice invoice = invoices.locked(invoiceId);
        if (invoice.state() != InvoiceState.DISCARDED) {
            invoice.discard(reason);
            invoices.flush();
            events.publishEvent(new InvoiceDiscarded(invoiceId, invoice.subjectId()));
        }
    }

    /**
     * Carries out what was decided about an invoice that waited, unless somebody has issued it or given it up on its page
     * meanwhile; what holds now.
     *
     * @param discardedFor why it is given up; it is issued if there is no such reason
     */
    public InvoiceState settle(UUID invoiceId, @Nullable String discardedFor) {
        Invoice invoice = invoices.locked(invoiceId);
        if (invoice.state() == InvoiceState.HELD) {
            if (discardedFor == null) {
                approve(invoiceId);
            } else {
                discard(invoiceId, discardedFor);
            }
        }
        return invoice.state();
    }

    /** Takes an issued invoice back whole, and says why; the id is the credit note's. */
    public UUID credit(UUID invoiceId, String reason) {
        Invoice note = invoices.locked(invoiceId).credit(reason.strip(), clock.instant());
        invoices.saveAndFlush(note);
        number(note);
        return note.id();
    }

    private void number(Invoice invoice) {
        LocalDate today = Paris.today(clock);
        String series = invoice.kind().series(today.getYear());
        InvoiceNumbers.Numbered numbered = numbers.next(series, today);
        invoice.issue(series, numbered.number(), numbered.on());
        invoices.flush();
        events.publishEvent(invoice.issued());
    }

    private static Billed billed(Invoice invoice) {
        return new Billed(invoice.id(), invoice.state());
    }
}
