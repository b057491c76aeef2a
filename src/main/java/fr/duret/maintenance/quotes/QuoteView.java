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
 * @param number the same for all its versions: « D-2026-0042 »
 * @param edition its version, from 1
 * @param revision rises with each change, so that nobody writes over somebody else's
 * @param author the account of who made it
 * @param labourHour the hourly rate that the prices rest on, net of tax
 * @param totals with what is chosen of it
 * @param terms what the law makes of it: planned until it is signed, then as it was signed
 * @param validUntil the last day on which it can be signed; absent on a draft
 * @param documentId the PDF that was sent; absent on a draft
 * @param sha256 of that PDF
 */
public record QuoteView(
        UUID id,
        String number,
        int edition,
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
        @Nullable UUID replacesId,
        @Nullable UUID replacedById,
        LocalDate draftedOn,
        @Nullable LocalDate validUntil,
        @Nullable Instant sentAt,
        @Nullable Instant seenAt,
        @Nullable Instant endedAt,
        @Nullable String reason,
        @Nullable Signed signed,
        @Nullable Approval approval,
        @Nullable String approvedBy,
        @Nullable UUID documentId,
        @Nullable String sha256) {

    QuoteView(
            UUID id,
            String number,
            int edition,
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
            @Nullable UUID replacesId,
            LocalDate draftedOn,
            @Nullable QuoteDeparture departure,
            @Nullable Instant seenAt,
            @Nullable QuoteEnd end,
            @Nullable Signed signed,
            @Nullable QuoteApproval approval) {
        this(
                id,
                number,
                edition,
                revision,
                state,
                draft,
                customer,
                site,
                author,
                labourHour,
                lines,
                travelRate,
                totals,
                terms,
                replacesId,
                end == null ? null : end.replacedById(),
                draftedOn,
                departure == null ? null : departure.validUntil(),
                departure == null ? null : departure.sentAt(),
                seenAt,
                end == null ? null : end.endedAt(),
                end == null ? null : end.reason(),
                signed,
                approval == null ? null : approval.approval(),
                approval == null ? null : approval.approvedBy(),
                departure == null ? null : departure.documentId(),
                departure == null ? null : departure.sha256());
    }

    /** One line; {@code net} is what it comes to after its own rebate, counted only if {@code chosen}. */
    public record Line(int position, LineDraft draft, boolean chosen, Money net, VatRate vatRate) {}

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
                number,
                edition,
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
                replacesId,
                draftedOn,
                null,
                seenAt,
                null,
                signed,
                null);
    }

    /** As it is named in writing: « D-2026-0042 », « D-2026-0042 version 2 ». */
    public String name() {
        return edition == 1 ? number : number + " version " + edition;
    }

    /** What is asked after the signature, with tax. */
    public Money deposit() {
        return totals.gross().times(BigDecimal.valueOf(draft.depositPercent(), 2));
    }
}
