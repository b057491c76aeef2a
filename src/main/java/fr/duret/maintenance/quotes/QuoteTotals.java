package fr.duret.maintenance.quotes;

import fr.duret.maintenance.shared.Money;
import fr.duret.maintenance.shared.VatRate;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a quote comes to with what is chosen of it; the tax is reckoned once for each rate.
 *
 * @param before net, before the rebate on the whole
 * @param discount what that rebate takes off
 * @param rates what each VAT rate applies to, the highest rate first
 */
public record QuoteTotals(Money before, Money discount, List<Rate> rates, Money net, Money vat) {

    /** What the lines of one VAT rate come to. */
    public record Rate(VatRate rate, Money net, Money vat) {}

    /** One amount that counts, and its rate. */
    record Counted(Money net, VatRate rate) {}

    public Money gross() {
        return net.plus(vat);
    }

    static QuoteTotals of(List<Counted> counted, Discount discount) {
        Map<VatRate, Money> nets = new TreeMap<>();
        counted.forEach(line -> nets.merge(line.rate(), line.net(), Money::plus));
        List<Rate> rates = nets.entrySet().stream()
                .map(entry -> rate(entry.getKey(), less(entry.getValue(), discount.of(entry.getValue()))))
                .toList();
        Money before = sum(nets.values());
        Money net = sum(rates.stream().map(Rate::net).toList());
        return new QuoteTotals(
                before,
                less(before, net),
                rates,
                net,
                sum(rates.stream().map(Rate::vat).toList()));
    }

    private static Rate rate(VatRate rate, Money net) {
        return new Rate(rate, net, net.vat(rate));
    }

    private static Money less(Money amount, Money taken) {
        return amount.plus(taken.times(BigDecimal.ONE.negate()));
    }

    private static Money sum(Collection<Money> amounts) {
        return amounts.stream().reduce(Money.ZERO, Money::plus);
    }
}
