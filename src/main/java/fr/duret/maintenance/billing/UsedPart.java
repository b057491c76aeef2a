package fr.duret.maintenance.billing;

import fr.duret.maintenance.shared.Money;
import java.math.BigDecimal;

/**
 * A part that was used.
 *
 * @param unit such as « pièce » or « m »
 * @param unitPrice net of tax
 * @param small fuses, terminals, small fittings, which the plan Or includes in its visits
 * @param nature what supplying and fitting it is to the tax law
 */
public record UsedPart(
        String label, BigDecimal quantity, String unit, Money unitPrice, boolean small, WorkNature nature) {
    public UsedPart {
        if (quantity.signum() <= 0) {
            throw new IllegalArgumentException("A used part has a quantity above 0, not " + quantity);
        }
    }
}
