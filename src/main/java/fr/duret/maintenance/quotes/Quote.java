package fr.duret.maintenance.quotes;

import fr.duret.maintenance.billing.WorkNature;
import fr.duret.maintenance.customers.CustomerView;
import fr.duret.maintenance.customers.SiteView;
import fr.duret.maintenance.shared.Money;
import fr.duret.maintenance.shared.Paris;
import fr.duret.maintenance.shared.VatRate;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** An offer in one version. It can be written as long as it is a draft; what has left stays as it is. */
@Entity
class Quote {

    @Id
    private UUID id;

    @Version
    private @Nullable Long revision;

    @Embedded
    private QuoteName name;

    @Column
    @Enumerated(EnumType.STRING)
    private QuoteState state;

    @Embedded
    private QuoteContent content;

    @Column
    private String author;

    @Embedded
    private QuotePrice price;

    @Column
    private LocalDate draftedOn;

    @Embedded
    private @Nullable QuoteDeparture departure;

    private @Nullable Instant seenAt;

    @Embedded
    private @Nullable QuoteSignature signature;

    @Embedded
    private @Nullable QuoteEnd end;

    @Embedded
    private @Nullable QuoteApproval approval;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "quote_line", joinColumns = @JoinColumn(name = "quote_id"))
    @OrderColumn(name = "position")
    private List<QuoteLine> lines = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected Quote() {}

    /** A first draft. */
    static Quote draft(UUID id, String number, String author, PricedDraft priced, LocalDate today) {
        return draft(id, QuoteName.first(number), author, priced, today);
    }

    @SuppressWarnings("NullAway.Init")
    private static Quote draft(UUID id, QuoteName name, String author, PricedDraft priced, LocalDate today) {
        Quote quote = new Quote();
        quote.id = id;
        quote.name = name;
        quote.author = author;
        quote.draftedOn = today;
        quote.state = QuoteState.DRAFT;
        quote.content = QuoteContent.of(priced.draft());
        quote.take(priced.lines(), priced.labourHour(), priced.travelRate());
        return quote;
    }

    /** A draft of the next version of this quote, which holds until that one leaves. */
    Quote next(UUID nextId, String by, PricedDraft priced, LocalDate today) {
        QuoteGuards.requireRenewable(name(), state);
        return draft(nextId, name.next(id), by, priced, today);
    }

    /** Writes the draft anew; an agreement to what changed counts no more. */
    void write(PricedDraft priced, LocalDate today) {
        requireDraft("il ne peut plus être modifié. Faites-en une nouvelle version.");
        boolean same = content.discount() == priced.draft().discount().basisPoints() && lines.equals(priced.lines());
        approval = same ? approval : null;
        draftedOn = today;
        content = QuoteContent.of(priced.draft());
        take(priced.lines(), priced.labourHour(), priced.travelRate());
    }

    private void take(List<QuoteLine> taken, Money labourHour, @Nullable VatRate travelRate) {
        lines.clear();
        lines.addAll(taken);
        price = QuotePrice.of(labourHour, travelRate, QuoteSums.of(lines, content, travelRate));
    }

    void requireDraft(String wanted) {
        if (state != QuoteState.DRAFT) {
            throw QuoteRefusals.state(name(), state, wanted);
        }
    }

    void decide(QuoteApproval decision) {
        requireDraft("la remise n'est plus à décider.");
        approval = decision;
    }

    void send(UUID document, String fingerprint, Instant now) {
        requireDraft("il est déjà parti.");
        state = QuoteState.SENT;
        departure = new QuoteDeparture(now, lastDay(Paris.dateOf(now)), document, fingerprint);
    }

    LocalDate lastDay(LocalDate sent) {
        return sent.plusDays(content.validityDays());
    }

    /** Whether it was the first look. */
    boolean see(Instant now) {
        boolean first = state == QuoteState.SENT && seenAt == null;
        seenAt = first ? now : seenAt;
        return first;
    }

    void sign(QuoteSigning signing, QuoteTerms terms, Instant now) {
        requireSignable(signing.sha256(), Paris.dateOf(now));
        if (signing.taken() != null) {
            take(ChosenLines.of(lines, signing.taken()), new Money(price.labourHour()), price.travelRate());
        }
        state = QuoteState.SIGNED;
        signature = QuoteSignature.of(signing, terms, now);
    }

    void refuse(String because, Instant now) {
        QuoteGuards.requireOpen(name(), state);
        state = QuoteState.REFUSED;
        end = new QuoteEnd(now, because, null);
    }

    void expire(Instant now) {
        QuoteGuards.requireOverdue(name(), state, departure, Paris.dateOf(now));
        state = QuoteState.EXPIRED;
        end = new QuoteEnd(now, null, null);
    }

    void replace(UUID by, Instant now) {
        QuoteGuards.requireOpen(name(), state);
        state = QuoteState.REPLACED;
        end = new QuoteEnd(now, null, by);
    }

    void withdraw(Instant now) {
        QuoteGuards.requireWithdrawable(name(), state, signature, Paris.dateOf(now));
        state = QuoteState.WITHDRAWN;
        end = new QuoteEnd(now, null, null);
    }

    /** What it comes to with those options and variants taken. */
    QuoteTotals totals(Set<Integer> taken) {
        return QuoteSums.of(ChosenLines.of(lines, taken), content, price.travelRate());
    }

    /** Refuses unless it can be signed on that day, by whoever saw the document with that fingerprint. */
    void requireSignable(String shown, LocalDate today) {
        QuoteGuards.requireSignable(name(), state, departure, shown, today);
    }

    String name() {
        return name.inFull();
    }

    long revision() {
        return revision == null ? 0 : revision;
    }

    Set<WorkNature> natures() {
        return lines.stream().map(QuoteLine::nature).collect(Collectors.toSet());
    }

    QuoteState state() {
        return state;
    }

    LocalDate draftedOn() {
        return draftedOn;
    }

    QuoteContent content() {
        return content;
    }

    @Nullable
    QuoteSignature signature() {
        return signature;
    }

    @Nullable
    UUID replacesId() {
        return name.replacesId();
    }

    QuoteView view(CustomerView customer, SiteView site, QuoteTerms terms) {
        return new QuoteView(
                id,
                name,
                revision(),
                state,
                content.draft(lines),
                customer,
                site,
                author,
                new Money(price.labourHour()),
                QuoteSums.views(lines),
                price.travelRate(),
                QuoteSums.of(lines, content, price.travelRate()),
                terms,
                draftedOn,
                departure,
                seenAt,
                end,
                signature == null ? null : signature.view(),
                approval);
    }
}
