package fr.duret.maintenance.backoffice;

import fr.duret.maintenance.billing.WorkNature;
import fr.duret.maintenance.catalog.WasteEstimate;
import fr.duret.maintenance.quotes.Choice;
import fr.duret.maintenance.quotes.Discount;
import fr.duret.maintenance.quotes.LineDraft;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A line as a form of the page sends it; numbers as they are typed in French.
 *
 * @param compris a box that is not ticked is not sent
 */
record QuoteLineForm(
        String designation,
        String quantite,
        String unite,
        String prix,
        String remise,
        WorkNature nature,
        Choice choix,
        String groupe,
        @Nullable Boolean compris) {

    /** A free line. */
    LineDraft free() {
        return line(null, BigDecimal.ZERO, null);
    }

    /** The line before, as it is now to be. */
    LineDraft change(LineDraft before) {
        return line(before.service(), before.labourHours(), before.waste());
    }

    private LineDraft line(@Nullable String service, BigDecimal hours, @Nullable WasteEstimate waste) {
        return new LineDraft(
                service,
                designation.strip(),
                TypedNumber.read("La quantité", quantite),
                unite.isBlank() ? "u" : unite.strip(),
                TypedNumber.money("Le prix", prix),
                hours,
                Discount.ofPercent(remise.isBlank() ? BigDecimal.ZERO : TypedNumber.read("La remise", remise)),
                nature,
                waste,
                choix,
                choix == Choice.VARIANT ? groupe.strip() : null,
                Boolean.TRUE.equals(compris));
    }
}
