package fr.duret.maintenance.billing;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.reducing;

import fr.duret.maintenance.shared.Money;
import fr.duret.maintenance.shared.VatRate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What an invoice comes to: the tax is reckoned once for each rate, on the sum of its lines. A deposit's tax is reckoned
 * by itself, so that what is deducted is to the cent what was asked for, and both invoices come to the price agreed.
 *
 * @param rates the sums of each rate that a line bears, the highest first
 */
record Totals(List<InvoiceView.Rate> rates, Money net, Money vat) {

    static Totals of(List<InvoiceLine> lines) {
        Map<VatRate, Money> nets = lines.stream()
                .filter(line -> line.net().signum() != 0)
                .collect(groupingBy(
                        InvoiceLine::vatRate,
                        TreeMap::new,
                        reducing(Money.ZERO, line -> new Money(line.net()), Money::plus)));
        List<InvoiceView.Rate> rates = nets.entrySet().stream()
                .map(rate -> new InvoiceView.Rate(
                        rate.getKey(),
                        rate.getValue(),
                        vat(lines, rate.getKey(), true).plus(vat(lines, rate.getKey(), false))))
                .toList();
        return new Totals(
                rates,
                sum(rates.stream().map(InvoiceView.Rate::net).toList()),
                sum(rates.stream().map(InvoiceView.Rate::vat).toList()));
    }

    private static Money vat(List<InvoiceLine> lines, VatRate rate, boolean deposits) {
        return sum(lines.stream()
                        .filter(line -> line.vatRate() == rate && (line.kind() == LineKind.DEPOSIT) == deposits)
                        .map(line -> new Money(line.net()))
                        .toList())
                .vat(rate);
    }

    private static Money sum(List<Money> amounts) {
        return amounts.stream().reduce(Money.ZERO, Money::plus);
    }
}
