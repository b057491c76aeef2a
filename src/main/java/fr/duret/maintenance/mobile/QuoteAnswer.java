package fr.duret.maintenance.mobile;

import fr.duret.maintenance.quotes.Choice;
import fr.duret.maintenance.quotes.Missing;
import fr.duret.maintenance.quotes.QuotePhoto;
import fr.duret.maintenance.quotes.QuoteState;
import fr.duret.maintenance.quotes.QuoteView;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A quote as a device sees it; amounts in euros.
 *
 * @param travel net of tax; 0 where it is free, absent while nobody has said
 * @param fee what making the quote costs, with tax, unless it is signed; 0 where it is free
 * @param sha256 of the document that has left; absent on a draft
 * @param missing what is still needed before it may leave, in French
 */
record QuoteAnswer(
        UUID id,
        String number,
        int edition,
        QuoteState state,
        UUID customerId,
        UUID siteId,
        String subject,
        @Nullable BigDecimal travel,
        BigDecimal fee,
        BigDecimal net,
        BigDecimal vat,
        BigDecimal gross,
        List<PricedLine> lines,
        List<QuotePicture> photos,
        @Nullable LocalDate validUntil,
        @Nullable String sha256,
        List<String> missing) {

    /** A line with its amount after its rebate and its VAT rate in percent; it counts if it is chosen. Below cataloguePrice it was lowered by hand. */
    record PricedLine(
            int position,
            @Nullable String service,
            String label,
            BigDecimal quantity,
            String unit,
            BigDecimal unitPrice,
            @Nullable BigDecimal cataloguePrice,
            Choice choice,
            @Nullable String group,
            boolean chosen,
            BigDecimal net,
            BigDecimal vatPercent) {

        static PricedLine of(QuoteView.Line line) {
            return new PricedLine(
                    line.position(),
                    line.draft().service(),
                    line.draft().label(),
                    line.draft().quantity(),
                    line.draft().unit(),
                    line.draft().unitPrice().amount(),
                    line.cataloguePrice() == null ? null : line.cataloguePrice().amount(),
                    line.draft().choice(),
                    line.draft().group(),
                    line.chosen(),
                    line.net().amount(),
                    line.vatRate().percent());
        }
    }

    /** A photo of it, to be asked for by its id. */
    record QuotePicture(UUID id, String caption) {}

    static QuoteAnswer of(QuoteView quote, List<Missing> missing, List<QuotePhoto> photos) {
        return new QuoteAnswer(
                quote.id(),
                quote.number(),
                quote.edition(),
                quote.state(),
                quote.customer().id(),
                quote.site().id(),
                quote.draft().subject(),
                quote.draft().travel() == null ? null : quote.draft().travel().amount(),
                quote.draft().fee().amount(),
                quote.totals().net().amount(),
                quote.totals().vat().amount(),
                quote.totals().gross().amount(),
                quote.lines().stream().map(PricedLine::of).toList(),
                photos.stream()
                        .map(photo -> new QuotePicture(photo.id(), photo.caption()))
                        .toList(),
                quote.validUntil(),
                quote.sha256(),
                missing.stream().map(Missing::sentence).toList());
    }
}
