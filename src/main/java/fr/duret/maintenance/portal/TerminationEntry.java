package fr.duret.maintenance.portal;

import fr.duret.maintenance.contracts.TerminationForm;
import fr.duret.maintenance.customers.PostalAddress;
import java.io.Serial;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What somebody has typed on « Résilier votre contrat », between its two steps.
 *
 * @param joindre where the acknowledgement shall go: an e-mail or a postal address
 * @param quand « ECHEANCE » or « DATE »
 */
record TerminationEntry(
        String nom,
        String contrat,
        String joindre,
        String quand,
        @Nullable LocalDate date,
        String motif,
        @Nullable String justificatif,
        byte @Nullable [] content)
        implements Serializable {

    @Serial
    private static final long serialVersionUID = 1L;

    static final TerminationEntry EMPTY = new TerminationEntry("", "", "", "ECHEANCE", null, "", null, null);

    /** What has to be mended before it can be sent, by field. */
    Map<String, String> errors(LocalDate today) {
        Map<String, String> errors = new LinkedHashMap<>();
        if (nom.isBlank() || nom.length() > 200) {
            errors.put("nom", "Écrivez votre nom et votre prénom, ou la raison sociale.");
        }
        if (contrat.isBlank() || contrat.length() > 60) {
            errors.put("contrat", "Écrivez le numéro de votre contrat. Il figure en haut de nos messages.");
        }
        if (!Addresses.isEmail(joindre) && Addresses.postal(joindre).isEmpty()) {
            errors.put(
                    "joindre",
                    "Écrivez une adresse e-mail complète, ou une adresse postale avec son code postal et sa commune.");
        }
        if (isEarly()) {
            if (date == null || date.isBefore(today)) {
                errors.put("date", "Choisissez la date souhaitée, à partir d’aujourd’hui.");
            }
            if (motif.isBlank()) {
                errors.put("motif", "Écrivez en quelques mots le motif de cette fin anticipée.");
            } else if (motif.length() > 1000) {
                errors.put("motif", "Raccourcissez le motif : 1 000 caractères au plus.");
            }
        }
        return errors;
    }

    private boolean isEarly() {
        return "DATE".equals(quand);
    }

    TerminationForm form() {
        PostalAddress address =
                Addresses.isEmail(joindre) ? null : Addresses.postal(joindre).orElseThrow();
        return new TerminationForm(
                contrat.strip(),
                nom.strip(),
                address == null ? joindre.strip() : null,
                address,
                isEarly() ? date : null,
                isEarly() ? motif.strip() : null,
                isEarly() ? content : null);
    }

    static @Nullable LocalDate date(@Nullable String written) {
        try {
            return written == null || written.isBlank() ? null : LocalDate.parse(written);
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
