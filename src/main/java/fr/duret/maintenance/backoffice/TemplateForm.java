package fr.duret.maintenance.backoffice;

import fr.duret.maintenance.interventions.CheckItem;
import fr.duret.maintenance.interventions.CheckPoint;
import fr.duret.maintenance.interventions.ReportTemplate;
import fr.duret.maintenance.interventions.TemplateContent;
import fr.duret.maintenance.shared.French;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * A report template while somebody edits it: everything as it was typed, right or wrong, in the fields of the page.
 *
 * @param basedOn the version that the editor has seen
 */
record TemplateForm(
        int basedOn, String titre, String texte, boolean conformite, List<Point> points, List<Measured> mesures) {

    static final String POINTS = "point";
    static final String MEASURES = "mesure";

    private static final Pattern ID = Pattern.compile("[a-z0-9-]{1,60}");

    /** Something to be looked at or done. */
    record Point(String id, String libelle, boolean obligatoire) {}

    /** Something to be measured, its limits as they were typed. */
    record Measured(
            String id, String libelle, String unite, String min, String max, boolean obligatoire, String reference) {}

    static TemplateForm of(ReportTemplate template) {
        return of(template.version(), template.content());
    }

    static TemplateForm of(int basedOn, TemplateContent content) {
        return new TemplateForm(
                basedOn,
                content.title(),
                content.text(),
                content.conformity(),
                content.items().stream().map(TemplateForm::point).toList(),
                content.checks().stream().map(TemplateForm::measured).toList());
    }

    private static Point point(CheckItem item) {
        return new Point(item.id(), item.label(), item.mandatory());
    }

    private static Measured measured(CheckPoint check) {
        return new Measured(
                check.id(),
                check.label(),
                check.unit().name(),
                typed(check.least()),
                typed(check.most()),
                check.mandatory(),
                Objects.requireNonNullElse(check.source(), ""));
    }

    private static String typed(@Nullable BigDecimal limit) {
        return limit == null ? "" : French.decimal(limit);
    }

    /** Reads the fields: the ids of the lines in their order, and for each line its fields by its id. */
    static TemplateForm read(MultiValueMap<String, String> fields) {
        return new TemplateForm(
                number(text(fields, "version")),
                text(fields, "titre"),
                text(fields, "texte"),
                fields.containsKey("conformite"),
                ids(fields, POINTS).map(id -> point(fields, id)).toList(),
                ids(fields, MEASURES).map(id -> measured(fields, id)).toList());
    }

    private static Stream<String> ids(MultiValueMap<String, String> fields, String name) {
        return fields.getOrDefault(name, List.of()).stream()
                .filter(id -> ID.matcher(id).matches())
                .distinct();
    }

    private static Point point(MultiValueMap<String, String> fields, String id) {
        return new Point(id, text(fields, "libelle-" + id), fields.containsKey("obligatoire-" + id));
    }

    private static Measured measured(MultiValueMap<String, String> fields, String id) {
        return new Measured(
                id,
                text(fields, "libelle-" + id),
                text(fields, "unite-" + id),
                text(fields, "min-" + id),
                text(fields, "max-" + id),
                fields.containsKey("obligatoire-" + id),
                text(fields, "reference-" + id));
    }

    private static String text(MultiValueMap<String, String> fields, String name) {
        return Objects.requireNonNullElse(fields.getFirst(name), "")
                .replace("\r\n", "\n")
                .strip();
    }

    private static int number(String typed) {
        return typed.matches("\\d{1,6}") ? Integer.parseInt(typed) : 0;
    }

    TemplateForm with(int version) {
        return new TemplateForm(version, titre, texte, conformite, points, mesures);
    }

    TemplateForm with(List<Point> otherPoints, List<Measured> otherMeasures) {
        return new TemplateForm(
                basedOn, titre, texte, conformite, List.copyOf(otherPoints), List.copyOf(otherMeasures));
    }
}
