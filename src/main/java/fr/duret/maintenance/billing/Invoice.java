package fr.duret.maintenance.billing;

import fr.duret.maintenance.customers.CustomerView;
import fr.duret.maintenance.customers.SiteView;
import fr.duret.maintenance.shared.Ids;
import fr.duret.maintenance.shared.Money;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An invoice or a credit note. Once it has its number it stays as it is; what was wrong is credited. */
@Entity
class Invoice {

    private static final int DAYS_TO_PAY = 30;
    private static final int DAYS_TO_PAY_DEPOSIT = 8;

    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    @Column
    private InvoiceKind kind;

    @Enumerated(EnumType.STRING)
    @Column
    private InvoiceState state;

    private @Nullable String series;
    private @Nullable Integer sequence;
    private @Nullable String number;

    @Column
    private UUID customerId;

    @Column
    private UUID siteId;

    private @Nullable UUID contractId;

    @Column
    private UUID subjectId;

    @Column
    private String subject;

    @Column
    private String title;

    private @Nullable UUID creditedId;

    @Column
    private boolean credited;

    private @Nullable String reason;

    @Column
    private LocalDate servedOn;

    private @Nullable LocalDate issuedOn;
    private @Nullable LocalDate dueOn;

    @Column
    private BigDecimal net;

    @Column
    private BigDecimal vat;

    private @Nullable UUID documentId;

    @Column
    private Instant createdAt;

    @Version
    private @Nullable Long version;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "invoice_line", joinColumns = @JoinColumn(name = "invoice_id"))
    @OrderColumn(name = "position")
    private List<InvoiceLine> lines = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected Invoice() {}

    private Invoice(InvoiceKind kind, List<InvoiceLine> lines, Instant now) {
        this.id = Ids.next();
        this.kind = kind;
        this.state = InvoiceState.HELD;
        this.createdAt = now;
        this.lines.addAll(lines);
        Totals totals = Totals.of(lines);
        this.net = totals.net().amount();
        this.vat = totals.vat().amount();
    }

    /** An invoice about that; it has no number yet. */
    @SuppressWarnings("NullAway.Init")
    static Invoice of(InvoiceKind kind, Matter matter, List<InvoiceLine> lines, Instant now) {
        Invoice invoice = new Invoice(kind, lines, now);
        invoice.customerId = matter.customerId();
        invoice.siteId = matter.siteId();
        invoice.contractId = matter.contractId();
        invoice.subjectId = matter.subjectId();
        invoice.subject = matter.subject();
        invoice.title = matter.title();
        invoice.servedOn = matter.servedOn();
        return invoice;
    }

    /** The credit note that takes this invoice back whole; refused unless it is issued and was not credited before. */
    Invoice credit(String because, Instant now) {
        if (kind == InvoiceKind.CREDIT_NOTE || state != InvoiceState.ISSUED || credited) {
            throw InvoiceRefusals.notCreditable(credited, number);
        }
        Invoice note = of(
                InvoiceKind.CREDIT_NOTE,
                new Matter(subjectId, subject, title, customerId, siteId, contractId, servedOn),
                lines.stream().map(InvoiceLine::reversed).toList(),
                now);
        note.creditedId = id;
        note.reason = because;
        credited = true;
        return note;
    }

    /** Gives it its number; refused unless it waits for one. */
    void issue(String inSeries, int as, LocalDate on) {
        requireHeld();
        state = InvoiceState.ISSUED;
        series = inSeries;
        sequence = as;
        number = "%s-%05d".formatted(inSeries, as);
        issuedOn = on;
        dueOn = on.plusDays(kind == InvoiceKind.DEPOSIT ? DAYS_TO_PAY_DEPOSIT : DAYS_TO_PAY);
    }

    /** Gives it up before it has a number. */
    void discard(String because) {
        requireHeld();
        state = InvoiceState.DISCARDED;
        reason = because;
    }

    private void requireHeld() {
        if (state != InvoiceState.HELD) {
            throw InvoiceRefusals.notHeld(subject, state);
        }
    }

    void printedAs(UUID document) {
        documentId = document;
    }

    UUID id() {
        return id;
    }

    InvoiceKind kind() {
        return kind;
    }

    InvoiceState state() {
        return state;
    }

    @Nullable
    String number() {
        return number;
    }

    List<InvoiceLine> lines() {
        return List.copyOf(lines);
    }

    @Nullable
    UUID documentId() {
        return documentId;
    }

    UUID subjectId() {
        return subjectId;
    }

    UUID customerId() {
        return customerId;
    }

    UUID siteId() {
        return siteId;
    }

    /** What others are told once it has its number. */
    InvoiceIssued issued() {
        return new InvoiceIssued(
                id,
                kind,
                Objects.requireNonNull(number),
                subjectId,
                subject,
                customerId,
                new Money(net.add(vat)),
                lines.stream().map(InvoiceLine::kind).toList());
    }

    InvoiceView view(CustomerView customer, SiteView site) {
        return new InvoiceView(
                id,
                kind,
                state,
                number,
                customer,
                site,
                contractId,
                subjectId,
                subject,
                title,
                creditedId,
                credited,
                reason,
                servedOn,
                issuedOn,
                dueOn,
                lines.stream().map(InvoiceLine::view).toList(),
                Totals.of(lines).rates(),
                new Money(net),
                new Money(vat),
                documentId);
    }
}
