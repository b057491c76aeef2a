package fr.duret.maintenance.shared;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** An amount in euros, exact to the cent; rounding is half up, as on a French invoice. */
public record Money(BigDecimal amount) implements Comparable<Money> {

    public static final Money ZERO = Money.of("0");

    public Money {
        amount = amount.setScale(2, RoundingMode.HALF_UP);
    }

    /** Reads an amount with a decimal point, such as {@code "1234.50"}. */
    public static Money of(String amount) {
        return new Money(new BigDecimal(amount));
    }

    public Money plus(Money other) {
        return new Money(amount.add(other.amount));
    }

    public Money times(BigDecimal factor) {
        return new Money(amount.multiply(factor));
    }

    /** This amount, taken as net of tax, with the tax of the rate added. */
    public Money withVat(VatRate rate) {
        return plus(vat(rate));
    }

    /** The tax that the rate puts on this net amount. */
    public Money vat(VatRate rate) {
        return times(rate.fraction());
    }

    @Override
    public int compareTo(Money other) {
        return amount.compareTo(other.amount);
    }
}
