package fr.duret.maintenance.quotes;

import fr.duret.maintenance.shared.Refusal;
import java.math.BigDecimal;
import java.util.Locale;

/** What is said no to about quotes, in words. */
final class QuoteRefusals {

    private QuoteRefusals() {}

    static Refusal unknown() {
        return new Refusal(
                Refusal.Kind.UNKNOWN,
                "quote-unknown",
                "Devis introuvable",
                "Ce devis n'existe pas. Cherchez-le par son numéro ou par le nom du client.");
    }

    static Refusal discount(BigDecimal percent) {
        return rule(
                "quote-discount",
                "Remise impossible",
                "Une remise va de 0 à 100 %, avec deux décimales au plus : pas "
                        + percent.stripTrailingZeros().toPlainString().replace('.', ',') + " %.");
    }

    static Refusal rule(String code, String title, String detail) {
        return new Refusal(Refusal.Kind.RULE, code, title, detail);
    }

    static Refusal state(String name, QuoteState state, String wanted) {
        return new Refusal(
                Refusal.Kind.CONFLICT,
                "quote-state",
                "Ce devis est " + state.label().toLowerCase(Locale.FRENCH),
                name + " est « " + state.label() + " » : " + wanted);
    }

    static Refusal outdated(String name) {
        return new Refusal(
                Refusal.Kind.OUTDATED,
                "quote-changed",
                "Ce devis a changé entre-temps",
                "Quelqu'un a modifié " + name + ". Relisez-le, puis recommencez.");
    }
}
