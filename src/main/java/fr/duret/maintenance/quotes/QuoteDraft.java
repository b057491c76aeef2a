package fr.duret.maintenance.quotes;

import fr.duret.maintenance.billing.Premises;
import fr.duret.maintenance.shared.Money;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * All that somebody writes down to make a quote.
 *
 * @param subject what it is about, as its title says
 * @param place where the customer will probably sign
 * @param smallBusiness see {@link Circumstances}
 * @param madeNew whether the works make a new building, see {@link Premises}
 * @param travel net of tax, 0 where it is free; absent while nobody has said
 * @param fee what making the quote costs, with tax, unless it is signed; 0 where it is free
 * @param delayDays within how many days of the signature the work is done; absent while nobody has said
 * @param depositPercent of the total, asked after the signature; 0 for none
 */
public record QuoteDraft(
        UUID customerId,
        UUID siteId,
        QuoteKind kind,
        String subject,
        SigningPlace place,
        boolean urgent,
        boolean smallBusiness,
        boolean madeNew,
        @Nullable Money travel,
        Money fee,
        @Nullable Integer delayDays,
        int validityDays,
        int depositPercent,
        Discount discount,
        List<LineDraft> lines) {

    public QuoteDraft {
        lines = List.copyOf(lines);
    }

    /** Whether making it costs the customer nothing. */
    public boolean isFree() {
        return fee.compareTo(Money.ZERO) == 0;
    }

    /** The same with other lines. */
    QuoteDraft with(List<LineDraft> others) {
        return new QuoteDraft(
                customerId,
                siteId,
                kind,
                subject,
                place,
                urgent,
                smallBusiness,
                madeNew,
                travel,
                fee,
                delayDays,
                validityDays,
                depositPercent,
                discount,
                others);
    }
}
