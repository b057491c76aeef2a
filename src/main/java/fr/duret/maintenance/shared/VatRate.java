package fr.duret.maintenance.shared;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Optional;

/** The French VAT rates that electrical work can bear (CGI art. 278, 279-0 bis, 278-0 bis A). */
public enum VatRate {
    NORMAL("20"),
    INTERMEDIATE("10"),
    REDUCED("5.5");

    private final BigDecimal percent;

    VatRate(String percent) {
        this.percent = new BigDecimal(percent);
    }

    /** The rate in percent, such as 5.5. */
    public BigDecimal percent() {
        return percent;
    }

    BigDecimal fraction() {
        return percent.movePointLeft(2);
    }

    /** The rate of that percentage, if the law knows it. */
    public static Optional<VatRate> ofPercent(BigDecimal percent) {
        return Arrays.stream(values())
                .filter(rate -> rate.percent.compareTo(percent) == 0)
                .findFirst();
    }
}
