package fr.duret.maintenance.billing;

import fr.duret.maintenance.shared.Money;
import fr.duret.maintenance.shared.VatRate;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * One line of an invoice.
 *
 * @param unitPrice net of tax
 * @param covered what the contract includes: it is shown, and costs nothing
 * @param net quantity times unit price, to the cent; 0 where covered; negative on a credit note
 */
@Embeddable
record InvoiceLine(
        @Enumerated(EnumType.STRING) LineKind kind,
        String label,
        BigDecimal quantity,
        String unit,
        BigDecimal unitPrice,
        boolean covered,
        BigDecimal net,
        @Enumerated(EnumType.STRING) VatRate vatRate) {

    static InvoiceLine of(
            LineKind kind, String label, BigDecimal quantity, String unit, Money price, boolean covered, VatRate rate) {
        BigDecimal net = covered
                ? BigDecimal.ZERO.setScale(2)
                : price.amount().multiply(quantity).setScale(2, RoundingMode.HALF_UP);
        return new InvoiceLine(
                kind, label, quantity.setScale(3, RoundingMode.HALF_UP), unit, price.amount(), covered, net, rate);
    }

    /** The same line as a credit note takes it back. */
    InvoiceLine reversed() {
        return new InvoiceLine(kind, label, quantity.negate(), unit, unitPrice, covered, net.negate(), vatRate);
    }

    /** The same, named as a deposit that the invoice of the work deducts. */
    InvoiceLine reversed(String as) {
        return new InvoiceLine(kind, as, quantity.negate(), unit, unitPrice, covered, net.negate(), vatRate);
    }

    InvoiceView.Line view() {
        return new InvoiceView.Line(
                kind, label, quantity, unit, new Money(unitPrice), covered, new Money(net), vatRate);
    }
}
