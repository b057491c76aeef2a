package fr.duret.maintenance.quotes;

import fr.duret.maintenance.shared.Money;
import java.math.BigDecimal;

/**
 * A rebate in hundredths of a percent, so that none ever grows by a comma that was read elsewhere.
 *
 * @param basisPoints from 0 to 10,000: 150 is 1.50 %
 */
public record Discount(int basisPoints) {

    public static final Discount NONE = new Discount(0);

    private static final int WHOLE = 10_000;

    public Discount {
        if (basisPoints < 0 || basisPoints > WHOLE) {
            throw QuoteRefusals.discount(BigDecimal.valueOf(basisPoints, 2));
        }
    }

    /** The rebate of that percentage; refused as {@code quote-discount} beyond two decimals or outside 0 to 100. */
    public static Discount ofPercent(BigDecimal percent) {
        if (percent.signum() < 0
                || percent.compareTo(BigDecimal.valueOf(100)) > 0
                || percent.stripTrailingZeros().scale() > 2) {
            throw QuoteRefusals.discount(percent);
        }
        return new Discount(percent.movePointRight(2).intValueExact());
    }

    public BigDecimal percent() {
        return BigDecimal.valueOf(basisPoints, 2);
    }

    public boolean isNone() {
        return basisPoints == 0;
    }

    /** What is taken off that amount, to the cent. */
    public Money of(Money amount) {
        return amount.times(BigDecimal.valueOf(basisPoints, 4));
    }
}
