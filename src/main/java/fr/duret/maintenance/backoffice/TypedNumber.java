package fr.duret.maintenance.backoffice;

import fr.duret.maintenance.shared.Money;
import fr.duret.maintenance.shared.Refusal;
import java.math.BigDecimal;
import java.util.regex.Pattern;

/** Numbers as people type them: spaces in between, a comma before the decimals. */
final class TypedNumber {

    private static final Pattern SHAPE = Pattern.compile("-?\\d{1,9}(?:[.,]\\d{1,9})?");

    private TypedNumber() {}

    /** Refused as {@code number-unreadable}. */
    static BigDecimal read(String what, String typed) {
        String number = typed.replaceAll("[\\s\\h€%]", "");
        if (!SHAPE.matcher(number).matches()) {
            throw new Refusal(
                    Refusal.Kind.RULE,
                    "number-unreadable",
                    "Ce nombre ne se lit pas",
                    what + " : écrivez par exemple 12,50, pas « " + typed.strip() + " ».");
        }
        return new BigDecimal(number.replace(',', '.'));
    }

    /** Refused as {@code number-unreadable} beyond the cent too. */
    static Money money(String what, String typed) {
        BigDecimal amount = read(what, typed);
        if (amount.stripTrailingZeros().scale() > 2) {
            throw new Refusal(
                    Refusal.Kind.RULE,
                    "number-unreadable",
                    "Ce montant ne se lit pas",
                    what + " a deux décimales au plus, pas « " + typed.strip() + " ».");
        }
        return new Money(amount);
    }
}
