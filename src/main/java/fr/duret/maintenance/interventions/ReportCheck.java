package fr.duret.maintenance.interventions;

import fr.duret.maintenance.interventions.ReportContent.Answer;
import fr.duret.maintenance.interventions.ReportContent.ItemAnswer;
import fr.duret.maintenance.interventions.ReportContent.Measure;
import fr.duret.maintenance.shared.Refusal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Holds a report against its template. */
final class ReportCheck {

    private static final int LONGEST_TEXT = 10_000;
    private static final int LONGEST_NOTE = 500;

    private ReportCheck() {}

    /** Refuses what is no answer to that template: unknown or double points, endless texts. */
    static void refuseStrange(ReportContent content, TemplateContent template) {
        Set<String> seen = new HashSet<>();
        for (ItemAnswer answer : content.items()) {
            if (template.item(answer.item()).isEmpty() || !seen.add(answer.item())) {
                throw strange(answer.item());
            }
            refuseLong(answer.note(), LONGEST_NOTE);
        }
        for (Measure measure : content.measures()) {
            if (template.check(measure.check()).isEmpty() || !seen.add(measure.check())) {
                throw strange(measure.check());
            }
            refuseLong(measure.notMeasured(), LONGEST_NOTE);
        }
        refuseLong(content.text(), LONGEST_TEXT);
        refuseLong(content.observations(), LONGEST_TEXT);
        refuseLong(content.recommendations(), LONGEST_TEXT);
    }

    /** The measured values, in the template's order, with what the limits make of them. */
    static List<Finding> findings(ReportContent content, TemplateContent template) {
        List<Finding> findings = new ArrayList<>();
        for (CheckPoint check : template.checks()) {
            measure(content, check).map(Measure::value).ifPresent(value -> findings.add(new Finding(
                    check.id(), check.label(), value, check.unit().sign(), check.limits(), check.conforms(value))));
        }
        return findings;
    }

    /** What the template makes mandatory and the report does not say. */
    static List<MissingAnswer> missing(ReportContent content, TemplateContent template) {
        List<MissingAnswer> missing = new ArrayList<>();
        if (isBlank(content.text())) {
            missing.add(new MissingAnswer("text", "text", "le texte du rapport"));
        }
        for (CheckItem item : template.items()) {
            if (item.mandatory() && !isAnswered(content, item)) {
                missing.add(new MissingAnswer("items", item.id(), item.label()));
            }
        }
        for (CheckPoint check : template.checks()) {
            if (check.mandatory() && measure(content, check).isEmpty()) {
                missing.add(new MissingAnswer("measures", check.id(), check.label()));
            }
        }
        if (template.conformity() && content.conformity() == null) {
            missing.add(new MissingAnswer("conformity", "conformity", "conforme ou non conforme"));
        }
        if (content.conformity() == Conformity.CONFORM
                && findings(content, template).stream().anyMatch(finding -> !finding.conforms())
                && isBlank(content.observations())) {
            missing.add(new MissingAnswer(
                    "observations", "observations", "pourquoi c’est conforme malgré une mesure hors limites"));
        }
        return missing;
    }

    /** An item that is not done counts as answered when the report says why. */
    private static boolean isAnswered(ReportContent content, CheckItem item) {
        return content.items().stream()
                .filter(answer -> answer.item().equals(item.id()))
                .anyMatch(answer -> answer.answer() != Answer.NOT_DONE || !isBlank(answer.note()));
    }

    private static Optional<Measure> measure(ReportContent content, CheckPoint check) {
        return content.measures().stream()
                .filter(measure -> measure.check().equals(check.id()))
                .filter(measure -> measure.value() != null || !isBlank(measure.notMeasured()))
                .findFirst();
    }

    private static void refuseLong(@Nullable String text, int longest) {
        if (text != null && text.length() > longest) {
            throw new Refusal(
                    Refusal.Kind.RULE,
                    "text-too-long",
                    "Texte trop long",
                    "Un texte du rapport a " + text.length() + " caractères. Raccourcissez-le à " + longest + ".");
        }
    }

    private static Refusal strange(String id) {
        return new Refusal(
                Refusal.Kind.RULE,
                "report-point-unknown",
                "Point de rapport inconnu",
                "« " + id + " » n'est pas un point de ce modèle, ou y est deux fois. Relisez le modèle du rapport.");
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
