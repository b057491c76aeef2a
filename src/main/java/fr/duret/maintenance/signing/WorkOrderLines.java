package fr.duret.maintenance.signing;

import fr.duret.maintenance.billing.AgreedWork;
import fr.duret.maintenance.billing.LineKind;
import fr.duret.maintenance.billing.WorkNature;
import fr.duret.maintenance.quotes.Discount;
import fr.duret.maintenance.quotes.QuoteTotals;
import fr.duret.maintenance.quotes.QuoteView;
import fr.duret.maintenance.shared.French;
import fr.duret.maintenance.shared.Money;
import fr.duret.maintenance.shared.VatRate;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** The lines of a signed quote as they are carried out and billed, with rebates spread so that every rate's sum stays. */
final class WorkOrderLines {

    private WorkOrderLines() {}

    static List<AgreedWork.Line> of(QuoteView quote) {
        List<AgreedWork.Line> lines = new ArrayList<>();
        quote.lines().stream()
                .filter(QuoteView.Line::chosen)
                .map(line -> line(line, quote.draft().discount()))
                .forEach(lines::add);
        Money travel = quote.draft().travel();
        VatRate rate = quote.travelRate();
        if (travel != null && rate != null && travel.compareTo(Money.ZERO) > 0) {
            lines.add(new AgreedWork.Line(
                    LineKind.TRAVEL,
                    LineKind.TRAVEL.label() + rebate(List.of(quote.draft().discount())),
                    BigDecimal.ONE,
                    "forfait",
                    travel,
                    travel,
                    rate));
        }
        return spread(lines, quote.totals());
    }

    private static AgreedWork.Line line(QuoteView.Line line, Discount whole) {
        return new AgreedWork.Line(
                line.draft().nature() == WorkNature.EQUIPMENT_ONLY ? LineKind.PARTS : LineKind.SERVICE,
                line.draft().label() + rebate(List.of(line.draft().discount(), whole)),
                line.draft().quantity(),
                line.draft().unit(),
                line.draft().unitPrice(),
                line.net(),
                line.vatRate());
    }

    private static String rebate(List<Discount> rebates) {
        List<String> given = rebates.stream()
                .filter(rebate -> !rebate.isNone())
                .map(rebate -> French.percent(rebate.percent()))
                .toList();
        return given.isEmpty() ? "" : " (remise de " + String.join(" puis ", given) + " déduite)";
    }

    /** Lowers each line by its share of what the rebate on the whole takes off its rate; the last one bears the cents. */
    private static List<AgreedWork.Line> spread(List<AgreedWork.Line> lines, QuoteTotals totals) {
        Map<VatRate, BigDecimal> before = new TreeMap<>();
        lines.forEach(line -> before.merge(line.vatRate(), line.net().amount(), BigDecimal::add));
        Map<VatRate, BigDecimal> left = new TreeMap<>();
        totals.rates().forEach(rate -> left.put(rate.rate(), rate.net().amount()));
        Map<VatRate, BigDecimal> rest = new TreeMap<>(before);
        List<AgreedWork.Line> spread = new ArrayList<>();
        for (AgreedWork.Line line : lines) {
            BigDecimal share = share(
                    line.net().amount(),
                    Objects.requireNonNull(rest.get(line.vatRate())),
                    Objects.requireNonNull(left.get(line.vatRate())));
            rest.merge(line.vatRate(), line.net().amount().negate(), BigDecimal::add);
            left.merge(line.vatRate(), share.negate(), BigDecimal::add);
            spread.add(new AgreedWork.Line(
                    line.kind(),
                    line.label(),
                    line.quantity(),
                    line.unit(),
                    line.unitPrice(),
                    new Money(share),
                    line.vatRate()));
        }
        return spread;
    }

    private static BigDecimal share(BigDecimal net, BigDecimal rest, BigDecimal left) {
        return rest.signum() == 0 ? BigDecimal.ZERO : left.multiply(net).divide(rest, 2, RoundingMode.HALF_UP);
    }
}
