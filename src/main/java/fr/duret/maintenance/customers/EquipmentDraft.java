package fr.duret.maintenance.customers;

import fr.duret.maintenance.shared.Refusal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What stands installed at a site, as somebody describes it.
 *
 * @param kind what it is: « Tableau électrique », « Borne de recharge »
 * @param location where at the site: « garage, à gauche de la porte »
 */
public record EquipmentDraft(
        String kind,
        @Nullable String brand,
        @Nullable String model,
        @Nullable String serial,
        @Nullable LocalDate installedOn,
        @Nullable String location,
        @Nullable String notes) {

    private static final int LONGEST = 120;
    private static final int LONGEST_NOTES = 2_000;

    public EquipmentDraft {
        kind = kind.strip();
        brand = tidied("marque", brand, LONGEST);
        model = tidied("modèle", model, LONGEST);
        serial = tidied("numéro de série", serial, LONGEST);
        location = tidied("emplacement", location, LONGEST);
        notes = tidied("notes", notes, LONGEST_NOTES);
        if (kind.isEmpty() || kind.length() > LONGEST) {
            throw refusal("Dites ce que c'est, en " + LONGEST + " caractères au plus : « Tableau électrique ».");
        }
    }

    private static @Nullable String tidied(String what, @Nullable String text, int longest) {
        if (text == null || text.isBlank()) {
            return null;
        }
        if (text.length() > longest) {
            throw refusal("« " + what + " » a " + text.length() + " caractères : raccourcissez à " + longest + ".");
        }
        return text.strip();
    }

    private static Refusal refusal(String detail) {
        return new Refusal(Refusal.Kind.RULE, "equipment-unreadable", "Équipement refusé", detail);
    }
}
