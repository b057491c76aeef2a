package fr.duret.maintenance.interventions;

import fr.duret.maintenance.shared.French;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Something that a report wants measured.
 *
 * @param id stable within the template, in English
 * @param least the smallest value that conforms, if there is a limit
 * @param most the greatest value that conforms, if there is a limit
 * @param mandatory whether a report without it is incomplete
 * @param source where the limit comes from: « NF C 15-100 »
 */
public record CheckPoint(
        String id,
        String label,
        MeasureUnit unit,
        @Nullable BigDecimal least,
        @Nullable BigDecimal most,
        boolean mandatory,
        @Nullable String source) {

    /** Whether the value lies within the limits; a value on a limit does. */
    public boolean conforms(BigDecimal value) {
        return (least == null || value.compareTo(least) >= 0) && (most == null || value.compareTo(most) <= 0);
    }

    /** The limits in words: « au plus 100 Ω », « de 207 à 253 V »; empty where there is none. */
    public String limits() {
        if (least != null && most != null) {
            return "de " + French.decimal(least) + " à " + written(most);
        }
        if (least != null) {
            return "au moins " + written(least);
        }
        return most == null ? "" : "au plus " + written(most);
    }

    private String written(BigDecimal value) {
        return French.decimal(value) + "\u00a0" + unit.sign();
    }
}
