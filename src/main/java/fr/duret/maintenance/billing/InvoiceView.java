package fr.duret.maintenance.billing;

import fr.duret.maintenance.customers.CustomerView;
import fr.duret.maintenance.customers.SiteView;
import fr.duret.maintenance.shared.French;
import fr.duret.maintenance.shared.Money;
import fr.duret.maintenance.shared.VatRate;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An invoice or credit note as others see it.
 *
 * @param number given when it is issued
 * @param subjectId what was done, such as an intervention
 * @param subject its human reference
 * @param title what the customer reads
 * @param creditedId the invoice that this credit note takes back
 * @param credited whether a credit note has taken the whole of it back
 * @param reason why it is a credit note, or why it was discarded
 * @param servedOn the day on which the work was done
 */
public record InvoiceView(
        UUID id,
        InvoiceKind kind,
        InvoiceState state,
        @Nullable String number,
        CustomerView customer,
        SiteView site,
        @Nullable UUID contractId,
        UUID subjectId,
        String subject,
        String title,
        @Nullable UUID creditedId,
        boolean credited,
        @Nullable String reason,
        LocalDate servedOn,
        @Nullable LocalDate issuedOn,
        @Nullable LocalDate dueOn,
        List<Line> lines,
        List<Rate> rates,
        Money net,
        Money vat,
        @Nullable UUID documentId) {

    /** One line; {@code net} is 0 where the contract covers it. */
    public record Line(
            LineKind kind,
            String label,
            BigDecimal quantity,
            String unit,
            Money unitPrice,
            boolean covered,
            Money net,
            VatRate vatRate) {

        private static final BigDecimal MINUTES = BigDecimal.valueOf(60);

        /** The quantity in hours and minutes, « 1 h 15 »; none if it is no time or a whole number of hours. */
        public @Nullable String time() {
            long minutes = quantity.abs()
                    .multiply(MINUTES)
                    .setScale(0, RoundingMode.HALF_UP)
                    .longValueExact();
            return Pricing.HOUR.equals(unit) && minutes % 60 != 0 ? French.duration(minutes) : null;
        }
    }

    /** What the lines of one VAT rate come to. */
    public record Rate(VatRate rate, Money net, Money vat) {}

    /** What it is about with its reference, unless the title names that already: « Dépannage urgence (INT-2026-0042) ». */
    public String inFull() {
        return title.contains(subject) ? title : title + " (" + subject + ")";
    }

    public Money gross() {
        return net.plus(vat);
    }
}
