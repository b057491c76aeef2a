package fr.duret.maintenance.quotes;

import fr.duret.maintenance.shared.Money;
import fr.duret.maintenance.shared.VatRate;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What a quote rests on and comes to, as it is kept. */
@Embeddable
record QuotePrice(
        BigDecimal labourHour,
        @Enumerated(EnumType.STRING) @Nullable VatRate travelRate,
        BigDecimal net,
        BigDecimal vat) {

    static QuotePrice of(Money labourHour, @Nullable VatRate travelRate, QuoteTotals totals) {
        return new QuotePrice(
                labourHour.amount(),
                travelRate,
                totals.net().amount(),
                totals.vat().amount());
    }
}
