package fr.duret.maintenance.backoffice;

import fr.duret.maintenance.quotes.Discount;
import fr.duret.maintenance.quotes.QuoteDraft;
import fr.duret.maintenance.quotes.QuoteKind;
import fr.duret.maintenance.quotes.SigningPlace;
import fr.duret.maintenance.shared.Money;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What stands on a quote apart from its lines, as a form sends it. */
record QuoteTermsForm(
        String objet,
        QuoteKind type,
        SigningPlace lieu,
        @Nullable Boolean urgent,
        @Nullable Boolean petiteEntreprise,
        @Nullable Boolean neuf,
        String deplacement,
        @Nullable String frais,
        @Nullable Integer delai,
        int validite,
        int acompte,
        String remise) {

    QuoteDraft change(QuoteDraft before) {
        return new QuoteDraft(
                before.customerId(),
                before.siteId(),
                type,
                objet.strip(),
                lieu,
                Boolean.TRUE.equals(urgent),
                Boolean.TRUE.equals(petiteEntreprise),
                Boolean.TRUE.equals(neuf),
                deplacement.isBlank() ? null : TypedNumber.money("Le déplacement", deplacement),
                frais == null || frais.isBlank() ? Money.ZERO : TypedNumber.money("Le prix du devis", frais),
                delai,
                validite,
                acompte,
                Discount.ofPercent(remise.isBlank() ? BigDecimal.ZERO : TypedNumber.read("La remise", remise)),
                before.lines());
    }
}
