package fr.duret.maintenance.billing;

import fr.duret.maintenance.shared.Money;
import fr.duret.maintenance.shared.VatRate;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.UUID;

/**
 * What a signed quote says an intervention costs, whatever time it takes.
 *
 * @param quote the quote's number, such as {@code DV-2027-0042}
 * @param title what the customer reads on the invoice
 */
public record AgreedWork(UUID interventionId, UUID quoteId, String quote, String title, List<Line> lines) {

    public AgreedWork {
        lines = List.copyOf(lines);
    }

    /**
     * One line.
     *
     * @param label with the discount in it, if there is one
     * @param unitPrice net of tax, before any discount
     * @param net what the line costs without tax, discount deducted
     */
    public record Line(
            LineKind kind,
            String label,
            BigDecimal quantity,
            String unit,
            Money unitPrice,
            Money net,
            VatRate vatRate) {
        public Line {
            if (quantity.signum() <= 0 || net.compareTo(Money.ZERO) < 0) {
                throw new IllegalArgumentException("An agreed line has a quantity above 0 and costs no less than 0");
            }
        }

        InvoiceLine billed() {
            return new InvoiceLine(
                    kind,
                    label,
                    quantity.setScale(3, RoundingMode.HALF_UP),
                    unit,
                    unitPrice.amount(),
                    false,
                    net.amount(),
                    vatRate);
        }
    }

    List<InvoiceLine> billed() {
        return lines.stream().map(Line::billed).toList();
    }
}
