package fr.duret.maintenance.quotes;

import fr.duret.maintenance.shared.French;
import fr.duret.maintenance.shared.Money;
import fr.duret.maintenance.shared.Refusal;
import java.math.BigDecimal;
import java.util.regex.Pattern;

/** What may be written down on a quote at all. */
final class QuoteRules {

    private static final int MOST_LINES = 100;
    private static final int LONGEST_SUBJECT = 140;
    private static final int LONGEST_LABEL = 300;
    private static final int LONGEST_DELAY = 365;
    private static final int LONGEST_VALIDITY = 180;
    private static final int HIGHEST_DEPOSIT = 50;
    private static final BigDecimal MOST_OF_ONE = BigDecimal.valueOf(9_999);
    private static final Money HIGHEST_FEE = Money.of("1000.00");
    private static final Money HIGHEST_PRICE = Money.of("999999.99");

    /** A tag or an entity: a quote is plain text, and whoever types these means something else. */
    private static final Pattern MARKUP = Pattern.compile("<[\\p{L}/!?]|&#?\\w+;|\\p{Cntrl}");

    private QuoteRules() {}

    /** Refused by {@code quote-text}, {@code quote-figures} or {@code quote-line}; nothing is kept then. */
    static void check(QuoteDraft draft) {
        text("L'objet", draft.subject(), LONGEST_SUBJECT);
        Money travel = draft.travel();
        Integer delay = draft.delayDays();
        if ((travel != null && travel.compareTo(Money.ZERO) < 0)
                || draft.fee().compareTo(Money.ZERO) < 0
                || draft.fee().compareTo(HIGHEST_FEE) > 0
                || (delay != null && !isWithin(delay, 0, LONGEST_DELAY))
                || !isWithin(draft.validityDays(), 1, LONGEST_VALIDITY)
                || !isWithin(draft.depositPercent(), 0, HIGHEST_DEPOSIT)
                || draft.lines().size() > MOST_LINES) {
            throw QuoteRefusals.rule(
                    "quote-figures",
                    "Un chiffre du devis n'est pas possible",
                    "Déplacement 0 € ou plus ; frais de devis de 0 à 1 000 € ; délai de 0 à 365 jours ; validité de 1 à 180 jours ; acompte de 0 à 50 % ;"
                            + " 100 lignes au plus.");
        }
        draft.lines().forEach(QuoteRules::line);
    }

    private static void line(LineDraft line) {
        text("La désignation", line.label(), LONGEST_LABEL);
        text("L'unité", line.unit(), 20);
        if (line.label().isBlank() || line.unit().isBlank()) {
            throw lineRefused(line, "il faut une désignation et une unité.");
        }
        BigDecimal quantity = line.quantity();
        if (quantity.signum() <= 0
                || quantity.compareTo(MOST_OF_ONE) > 0
                || quantity.stripTrailingZeros().scale() > 3) {
            throw lineRefused(
                    line,
                    "la quantité est plus grande que 0, de " + French.decimal(MOST_OF_ONE)
                            + " au plus, avec trois décimales au plus : pas " + French.decimal(quantity) + ".");
        }
        if (line.unitPrice().compareTo(Money.ZERO) < 0 || line.unitPrice().compareTo(HIGHEST_PRICE) > 0) {
            throw lineRefused(
                    line,
                    "un prix va de 0 € à " + French.money(HIGHEST_PRICE) + " : pas " + French.money(line.unitPrice())
                            + ".");
        }
        if (line.labourHours().signum() < 0) {
            throw lineRefused(line, "les heures ne sont pas négatives.");
        }
        String group = line.group();
        if ((line.choice() == Choice.VARIANT) != (group != null && !group.isBlank())) {
            throw lineRefused(line, "une variante dit de quoi elle est une variante, et elle seule.");
        }
    }

    /** Refused as {@code quote-text} unless it is plain text of at most that many letters. */
    static void text(String what, String text, int longest) {
        if (text.length() > longest || MARKUP.matcher(text).find()) {
            throw QuoteRefusals.rule(
                    "quote-text",
                    "Ce texte ne peut pas être imprimé",
                    what + " est du texte simple, de " + longest + " caractères au plus, sans balises.");
        }
    }

    private static Refusal lineRefused(LineDraft line, String because) {
        return QuoteRefusals.rule(
                "quote-line", "Une ligne n'est pas possible", "« " + line.label() + " » : " + because);
    }

    private static boolean isWithin(int value, int least, int most) {
        return value >= least && value <= most;
    }
}
