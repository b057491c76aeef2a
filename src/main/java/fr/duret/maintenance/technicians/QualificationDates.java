package fr.duret.maintenance.technicians;

import fr.duret.maintenance.shared.French;
import fr.duret.maintenance.shared.Refusal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A qualification as somebody enters it.
 *
 * @param symbol such as « BR » or « B2V »
 */
public record QualificationDates(
        String symbol,
        @Nullable LocalDate obtainedOn,
        @Nullable LocalDate expiresOn) {

    private static final int LONGEST = 30;

    public QualificationDates {
        symbol = symbol.strip();
        if (symbol.isEmpty() || symbol.length() > LONGEST) {
            throw new Refusal(
                    Refusal.Kind.RULE,
                    "qualification-symbol",
                    "Symbole d'habilitation manquant ou trop long",
                    "Écrivez le symbole du titre d'habilitation : « BR », « B2V », « BE Mesure ».");
        }
        if (obtainedOn != null && expiresOn != null && !expiresOn.isAfter(obtainedOn)) {
            throw new Refusal(
                    Refusal.Kind.RULE,
                    "qualification-dates",
                    "Les dates de l'habilitation sont inversées",
                    "« " + symbol + " » expirerait le " + French.date(expiresOn) + ", avant d'être obtenue le "
                            + French.date(obtainedOn) + ". Corrigez l'une des deux dates.");
        }
    }
}
