package fr.duret.maintenance.backoffice;

import fr.duret.maintenance.interventions.InterventionKind;
import fr.duret.maintenance.shared.Refusal;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;

/** How the kinds of interventions stand in addresses: « Entretien annuel » is {@code entretien-annuel}. */
final class KindAddress {

    private static final String TEMPLATES = "/modeles-de-rapport/";

    private KindAddress() {}

    /** The page of the report template of that kind. */
    static String template(InterventionKind kind) {
        return TEMPLATES + word(kind);
    }

    /** The kind of that word; refused as {@code template-unknown} if there is none. */
    static InterventionKind kind(String word) {
        return Arrays.stream(InterventionKind.values())
                .filter(kind -> word(kind).equals(word))
                .findFirst()
                .orElseThrow(() -> new Refusal(
                        Refusal.Kind.UNKNOWN,
                        "template-unknown",
                        "Modèle de rapport inconnu",
                        "Il n'y a pas de modèle « " + word + " ». La liste des modèles les montre tous."));
    }

    private static String word(InterventionKind kind) {
        return Normalizer.normalize(kind.label(), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replace(' ', '-');
    }
}
