package fr.duret.maintenance.rehearsal;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** What messages cost, in euros net of tax. */
record Costs(long smsSegments, long letters, Prices prices) {

    static Costs of(Tally.Span span, Prices prices) {
        return new Costs(span.smsSegments, span.of(EventKind.LETTER), prices);
    }

    BigDecimal sms() {
        return cents(prices.sms().multiply(BigDecimal.valueOf(smsSegments)));
    }

    BigDecimal post() {
        return cents(prices.postage().multiply(BigDecimal.valueOf(letters)));
    }

    BigDecimal total() {
        return sms().add(post());
    }

    private static BigDecimal cents(BigDecimal amount) {
        return amount.setScale(2, RoundingMode.HALF_UP);
    }
}
