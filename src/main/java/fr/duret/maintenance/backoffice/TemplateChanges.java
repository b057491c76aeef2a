package fr.duret.maintenance.backoffice;

import fr.duret.maintenance.interventions.CheckItem;
import fr.duret.maintenance.interventions.CheckPoint;
import fr.duret.maintenance.interventions.TemplateContent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says in sentences what differs between two versions of a report template. */
final class TemplateChanges {

    private static final String MEASURE = "Mesure";

    private final List<String> sentences = new ArrayList<>();

    private TemplateChanges() {}

    /** One sentence for each difference; empty if there is none. */
    static List<String> between(TemplateContent before, TemplateContent after) {
        TemplateChanges changes = new TemplateChanges();
        changes.heading(before, after);
        changes.compare(
                "Point",
                byId(before.items(), CheckItem::id),
                byId(after.items(), CheckItem::id),
                CheckItem::label,
                changes::item);
        changes.compare(
                MEASURE,
                byId(before.checks(), CheckPoint::id),
                byId(after.checks(), CheckPoint::id),
                CheckPoint::label,
                changes::check);
        return List.copyOf(changes.sentences);
    }

    private void heading(TemplateContent before, TemplateContent after) {
        renamed("Titre", before.title(), after.title());
        if (!before.text().equals(after.text())) {
            sentences.add("Texte prérempli : " + quoted(before.text()) + " devient " + quoted(after.text()));
        }
        if (before.conformity() != after.conformity()) {
            sentences.add(
                    after.conformity()
                            ? "Le rapport doit dire si l’installation est conforme"
                            : "Le rapport ne dit plus si l’installation est conforme");
        }
    }

    private <T> void compare(
            String what,
            Map<String, T> before,
            Map<String, T> after,
            Function<T, String> label,
            BiConsumer<T, T> details) {
        before.forEach((id, old) -> {
            if (!after.containsKey(id)) {
                sentences.add(what + " retiré" + feminine(what) + " : " + quoted(label.apply(old)));
            }
        });
        after.forEach((id, now) -> {
            T old = before.get(id);
            if (old == null) {
                sentences.add(what + " ajouté" + feminine(what) + " : " + quoted(label.apply(now)));
            } else {
                details.accept(old, now);
            }
        });
        List<String> stayed =
                before.keySet().stream().filter(after::containsKey).toList();
        List<String> ordered =
                after.keySet().stream().filter(before::containsKey).toList();
        if (!stayed.equals(ordered)) {
            sentences.add(what + "s dans un autre ordre");
        }
    }

    private static String feminine(String what) {
        return MEASURE.equals(what) ? "e" : "";
    }

    private void item(CheckItem before, CheckItem after) {
        renamed("Point", before.label(), after.label());
        mandatory(after.label(), before.mandatory(), after.mandatory());
    }

    private void check(CheckPoint before, CheckPoint after) {
        renamed(MEASURE, before.label(), after.label());
        if (before.unit() != after.unit()) {
            sentences.add(quoted(after.label()) + " : en " + after.unit().sign() + " au lieu de "
                    + before.unit().sign());
        }
        if (differ(before.least(), after.least()) || differ(before.most(), after.most())) {
            sentences.add(quoted(after.label()) + " : " + limits(after) + " au lieu de " + limits(before));
        }
        if (!Objects.equals(before.source(), after.source())) {
            sentences.add(quoted(after.label()) + " : référence "
                    + (after.source() == null ? "retirée" : quoted(after.source())));
        }
        mandatory(after.label(), before.mandatory(), after.mandatory());
    }

    private static <T extends Comparable<T>> boolean differ(@Nullable T before, @Nullable T after) {
        return before == null || after == null ? before != after : before.compareTo(after) != 0;
    }

    private void renamed(String what, String before, String after) {
        if (!before.equals(after)) {
            sentences.add(what + " " + quoted(before) + " renommé" + feminine(what) + " " + quoted(after));
        }
    }

    private void mandatory(String label, boolean before, boolean after) {
        if (before != after) {
            sentences.add(quoted(label) + " : " + (after ? "obligatoire" : "facultatif"));
        }
    }

    private static String limits(CheckPoint check) {
        return check.limits().isEmpty() ? "sans limite" : check.limits();
    }

    private static String quoted(String text) {
        return "«\u202f" + text + "\u202f»";
    }

    private static <T> Map<String, T> byId(List<T> points, Function<T, String> id) {
        return points.stream()
                .collect(Collectors.toMap(id, Function.identity(), (one, other) -> one, LinkedHashMap::new));
    }
}
