package fr.duret.maintenance.billing;

import fr.duret.maintenance.shared.Refusal;
import org.jspecify.annotations.Nullable;

/** Why an invoice stays as it is. */
final class InvoiceRefusals {

    private InvoiceRefusals() {}

    static Refusal notCreditable(boolean credited, @Nullable String number) {
        return new Refusal(
                Refusal.Kind.CONFLICT,
                "invoice-not-creditable",
                "Cette facture ne peut pas être annulée par un avoir",
                credited
                        ? "La facture " + number + " a déjà été annulée par un avoir."
                        : "Seule une facture émise peut être annulée par un avoir.");
    }

    static Refusal notHeld(String subject, InvoiceState state) {
        return new Refusal(
                Refusal.Kind.CONFLICT,
                "invoice-not-held",
                "Cette facture n’attend plus de décision",
                "La facture pour " + subject + " est déjà " + state.label() + ". Rechargez la page.");
    }
}
