package fr.duret.maintenance.quotes;

import fr.duret.maintenance.customers.CustomerView;
import fr.duret.maintenance.customers.SiteView;
import fr.duret.maintenance.shared.Money;
import fr.duret.maintenance.shared.VatRate;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A quote as others see it.
 *
 * @param title its number and version
 * @param revision rises with each change, so that nobody writes over somebody else's
 * @param author the account of who made it
 * @param labourHour the hourly rate that the prices rest on, net of tax
 * @param totals with what is chosen of it
 * @param terms what the law makes of it: planned until it is signed, then as it was signed
 * @param departure how it left; absent on a draft
 * @param end how it ended; absent while it may still be signed, and once it is
 * @param decision about its rebate; absent where none was asked for
 */
public record QuoteView(
        UUID id,
        QuoteName title,
        long revision,
        QuoteState state,
        QuoteDraft draft,
        CustomerView customer,
        SiteView site,
        String author,
        Money labourHour,
        List<Line> lines,
        @Nullable VatRate travelRate,
        QuoteTotals totals,
        QuoteTerms terms,
        LocalDate draftedOn,
        @Nullable QuoteDeparture departure,
        @Nullable Instant seenAt,
        @Nullable QuoteEnd end,
        @Nullable Signed signed,
        @Nullable QuoteApproval decision) {

    /**
     * One line; {@code net} is what it comes to after its own rebate, counted only if {@code chosen}.
     *
     * @param cataloguePrice of one unit of its service when it was written; absent on a free line
     */
    public record Line(
            int position,
            LineDraft draft,
            boolean chosen,
            Money net,
            VatRate vatRate,
            @Nullable Money cataloguePrice) {

        /** Whether its price was lowered by hand. */
        public boolean isBelowCatalogue() {
            return cataloguePrice != null && draft.unitPrice().compareTo(cataloguePrice) < 0;
        }

        /** What one unit costs without any rebate, be it one of a price lowered by hand. */
        public Money fullPrice() {
            return cataloguePrice != null && isBelowCatalogue() ? cataloguePrice : draft.unitPrice();
        }
    }

    /**
     * A signature and what follows from it.
     *
     * @param withdrawableUntil the last day on which the customer may withdraw; absent without that right
     * @param depositFrom the first day on which a deposit may be asked
     * @param workFrom the first day on which work may begin
     */
    public record Signed(
            Instant at,
            String name,
            SigningPlace place,
            boolean earlyWork,
            @Nullable LocalDate withdrawableUntil,
            LocalDate depositFrom,
            LocalDate workFrom) {}

    /** The same as it is once it has left. */
    QuoteView leaving() {
        return new QuoteView(
                id,
                title,
                revision,
                QuoteState.SENT,
                draft,
                customer,
                site,
                author,
                labourHour,
                lines,
                travelRate,
                totals,
                terms,
                draftedOn,
                null,
                seenAt,
                null,
                signed,
                null);
    }

    /** The same for all its versions: « D-2026-0042 ». */
    public String number() {
        return title.number();
    }

    /** Its version, from 1. */
    public int edition() {
        return title.edition();
    }

    /** As it is named in writing: « D-2026-0042 », « D-2026-0042 version 2 ». */
    public String name() {
        return title.inFull();
    }

    /** The version before. */
    public @Nullable UUID replacesId() {
        return title.replacesId();
    }

    /** The version that can be signed instead. */
    public @Nullable UUID replacedById() {
        return end == null ? null : end.replacedById();
    }

    /** The last day on which it can be signed; absent on a draft. */
    public @Nullable LocalDate validUntil() {
        return departure == null ? null : departure.validUntil();
    }

    public @Nullable Instant sentAt() {
        return departure == null ? null : departure.sentAt();
    }

    /** The PDF that was sent; absent on a draft. */
    public @Nullable UUID documentId() {
        return departure == null ? null : departure.documentId();
    }

    /** The fingerprint of that PDF. */
    public @Nullable String sha256() {
        return departure == null ? null : departure.sha256();
    }

    public @Nullable Instant endedAt() {
        return end == null ? null : end.endedAt();
    }

    /** Why the customer refused it. */
    public @Nullable String reason() {
        return end == null ? null : end.reason();
    }

    public @Nullable Approval approval() {
        return decision == null ? null : decision.approval();
    }

    /** What the customer pays less than by the catalogue, net of tax: prices lowered by hand and rebates. */
    public Money givenUp() {
        return lines.stream()
                .filter(Line::chosen)
                .map(line -> new Money(line.fullPrice()
                        .times(line.draft().quantity())
                        .amount()
                        .subtract(line.net().amount())))
                .reduce(totals.discount(), Money::plus);
    }

    /** What is asked after the signature, with tax. */
    public Money deposit() {
        return totals.gross().times(BigDecimal.valueOf(draft.depositPercent(), 2));
    }
}
