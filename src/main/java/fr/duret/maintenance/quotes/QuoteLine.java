package fr.duret.maintenance.quotes;

import fr.duret.maintenance.billing.WorkNature;
import fr.duret.maintenance.catalog.Waste;
import fr.duret.maintenance.catalog.WasteEstimate;
import fr.duret.maintenance.shared.Money;
import fr.duret.maintenance.shared.VatRate;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * A line as it is kept.
 *
 * @param discount in basis points
 * @param cataloguePrice of one unit of its service when it was written; absent on a free line
 * @param net quantity times unit price less its rebate, to the cent
 */
@Embeddable
record QuoteLine(
        @Nullable String service,
        String label,
        BigDecimal quantity,
        String unit,
        BigDecimal unitPrice,
        BigDecimal labourHours,
        int discount,
        @Enumerated(EnumType.STRING) WorkNature nature,
        @Enumerated(EnumType.STRING) @Nullable Waste waste,
        @Nullable BigDecimal wasteKilograms,
        @Enumerated(EnumType.STRING) Choice choice,
        @Nullable String variantGroup,
        boolean chosen,
        BigDecimal net,
        @Enumerated(EnumType.STRING) VatRate vatRate,
        @Nullable BigDecimal cataloguePrice) {

    static QuoteLine of(LineDraft draft, VatRate rate, @Nullable Money cataloguePrice) {
        Money full = draft.unitPrice().times(draft.quantity());
        BigDecimal net = full.amount().subtract(draft.discount().of(full).amount());
        return new QuoteLine(
                draft.service(),
                draft.label(),
                draft.quantity().setScale(3, RoundingMode.UNNECESSARY),
                draft.unit(),
                draft.unitPrice().amount(),
                draft.labourHours().setScale(2, RoundingMode.HALF_UP),
                draft.discount().basisPoints(),
                draft.nature(),
                draft.waste() == null ? null : draft.waste().waste(),
                draft.waste() == null ? null : draft.waste().kilograms().setScale(1, RoundingMode.HALF_UP),
                draft.choice(),
                draft.group(),
                draft.chosen() || draft.choice() == Choice.FIXED,
                net,
                rate,
                cataloguePrice == null ? null : cataloguePrice.amount());
    }

    /** The same line, taken or not. */
    QuoteLine chosen(boolean taken) {
        return new QuoteLine(
                service,
                label,
                quantity,
                unit,
                unitPrice,
                labourHours,
                discount,
                nature,
                waste,
                wasteKilograms,
                choice,
                variantGroup,
                taken || choice == Choice.FIXED,
                net,
                vatRate,
                cataloguePrice);
    }

    QuoteTotals.Counted counted() {
        return new QuoteTotals.Counted(new Money(net), vatRate);
    }

    LineDraft draft() {
        return new LineDraft(
                service,
                label,
                quantity,
                unit,
                new Money(unitPrice),
                labourHours,
                new Discount(discount),
                nature,
                waste == null || wasteKilograms == null ? null : new WasteEstimate(waste, wasteKilograms),
                choice,
                variantGroup,
                chosen);
    }

    QuoteView.Line view(int position) {
        return new QuoteView.Line(
                position,
                draft(),
                chosen,
                new Money(net),
                vatRate,
                cataloguePrice == null ? null : new Money(cataloguePrice));
    }
}
