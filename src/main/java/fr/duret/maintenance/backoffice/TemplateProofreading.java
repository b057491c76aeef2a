package fr.duret.maintenance.backoffice;

import fr.duret.maintenance.interventions.CheckItem;
import fr.duret.maintenance.interventions.CheckPoint;
import fr.duret.maintenance.interventions.MeasureUnit;
import fr.duret.maintenance.interventions.TemplateContent;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads what was typed into the fields of a report template, and says for each field what is wrong with it. */
final class TemplateProofreading {

    private static final int LONGEST_LABEL = 200;
    private static final int LONGEST_TEXT = 10_000;
    private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,9}(?:[.,]\\d{1,6})?");
    private static final Pattern SPACES = Pattern.compile("[\\s\u00a0\u202f]");

    private final Map<String, String> errors = new LinkedHashMap<>();
    private final TemplateContent content;

    TemplateProofreading(TemplateForm form) {
        label("titre", form.titre(), "Donnez un titre au modèle.");
        if (form.texte().length() > LONGEST_TEXT) {
            errors.put("texte", "Raccourcissez le texte : 10 000 signes au plus.");
        }
        List<CheckItem> items = form.points().stream().map(this::item).toList();
        List<CheckPoint> checks = form.mesures().stream().map(this::check).toList();
        content = new TemplateContent(form.titre(), form.texte(), items, checks, form.conformite());
    }

    /** What is wrong, by the id of the field. */
    Map<String, String> errors() {
        return errors;
    }

    /** The template; only of use where nothing is wrong. */
    TemplateContent content() {
        return content;
    }

    private CheckItem item(TemplateForm.Point point) {
        label("libelle-" + point.id(), point.libelle(), "Dites ce qu’il faut contrôler, ou retirez ce point.");
        return new CheckItem(point.id(), point.libelle(), point.obligatoire());
    }

    private CheckPoint check(TemplateForm.Measured measured) {
        String id = measured.id();
        label("libelle-" + id, measured.libelle(), "Dites ce qu’il faut mesurer, ou retirez cette mesure.");
        BigDecimal least = limit("min-" + id, measured.min());
        BigDecimal most = limit("max-" + id, measured.max());
        if (least != null && most != null && least.compareTo(most) > 0) {
            errors.put("max-" + id, "Le maximum est en dessous du minimum.");
        }
        if (measured.reference().length() > LONGEST_LABEL) {
            errors.put("reference-" + id, "Raccourcissez la référence : 200 signes au plus.");
        }
        return new CheckPoint(
                id,
                measured.libelle(),
                unit(measured.unite()),
                least,
                most,
                measured.obligatoire(),
                measured.reference().isEmpty() ? null : measured.reference());
    }

    private static MeasureUnit unit(String name) {
        return Arrays.stream(MeasureUnit.values())
                .filter(unit -> unit.name().equals(name))
                .findFirst()
                .orElse(MeasureUnit.OHM);
    }

    private @Nullable BigDecimal limit(String field, String typed) {
        String bare = SPACES.matcher(typed).replaceAll("");
        if (bare.isEmpty()) {
            return null;
        }
        if (!DECIMAL.matcher(bare).matches()) {
            errors.put(field, "Écrivez un nombre, comme 100 ou 0,5, ou laissez vide.");
            return null;
        }
        return new BigDecimal(bare.replace(',', '.'));
    }

    private void label(String field, String typed, String missing) {
        if (typed.isEmpty()) {
            errors.put(field, missing);
        } else if (typed.length() > LONGEST_LABEL) {
            errors.put(field, "Raccourcissez : 200 signes au plus.");
        }
    }
}
