package fr.duret.maintenance.backoffice;

import fr.duret.maintenance.interventions.MeasureUnit;
import fr.duret.maintenance.shared.Ids;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What came of a button beside a line of a template that is being edited.
 *
 * @param focus the name of the control that is to be at hand next
 * @param told what a screen reader says
 */
record TemplateMove(
        TemplateForm form, @Nullable String focus, @Nullable String told) {

    private static final int ID_LENGTH = 8;

    /**
     * Adds a line, or moves or removes the one that is named.
     *
     * @param deed {@code ajouter:point}, {@code monter:visual}, …; anything else changes nothing
     */
    static TemplateMove of(TemplateForm form, String deed) {
        String[] parts = deed.split(":", 2);
        String target = parts.length < 2 ? "" : parts[1];
        return switch (parts[0]) {
            case "ajouter" -> added(form, target);
            case "monter" -> moved(form, target, -1);
            case "descendre" -> moved(form, target, 1);
            case "retirer" -> removed(form, target);
            default -> new TemplateMove(form, null, null);
        };
    }

    private static TemplateMove added(TemplateForm form, String what) {
        String unique = Ids.next().toString();
        String id = "p-" + unique.substring(unique.length() - ID_LENGTH);
        List<TemplateForm.Point> points = new ArrayList<>(form.points());
        List<TemplateForm.Measured> measures = new ArrayList<>(form.mesures());
        if (TemplateForm.POINTS.equals(what)) {
            points.add(new TemplateForm.Point(id, "", true));
        } else {
            measures.add(new TemplateForm.Measured(id, "", MeasureUnit.OHM.name(), "", "", true, ""));
        }
        return new TemplateMove(form.with(points, measures), "libelle-" + id, "Ligne ajoutée à la fin");
    }

    private static TemplateMove moved(TemplateForm form, String id, int by) {
        List<TemplateForm.Point> points = new ArrayList<>(form.points());
        List<TemplateForm.Measured> measures = new ArrayList<>(form.mesures());
        String told = swap(points, TemplateForm.Point::id, id, by);
        if (told == null) {
            told = swap(measures, TemplateForm.Measured::id, id, by);
        }
        return new TemplateMove(form.with(points, measures), (by < 0 ? "monter-" : "descendre-") + id, told);
    }

    private static <T> @Nullable String swap(List<T> lines, Function<T, String> name, String id, int by) {
        int from = lines.stream().map(name).toList().indexOf(id);
        int to = from + by;
        if (from < 0 || to < 0 || to >= lines.size()) {
            return null;
        }
        Collections.swap(lines, from, to);
        return "Ligne " + (to + 1) + " sur " + lines.size();
    }

    private static TemplateMove removed(TemplateForm form, String id) {
        return new TemplateMove(
                form.with(
                        form.points().stream()
                                .filter(point -> !point.id().equals(id))
                                .toList(),
                        form.mesures().stream()
                                .filter(measured -> !measured.id().equals(id))
                                .toList()),
                form.points().stream().anyMatch(point -> point.id().equals(id)) ? "ajouter-point" : "ajouter-mesure",
                "Ligne retirée");
    }
}
