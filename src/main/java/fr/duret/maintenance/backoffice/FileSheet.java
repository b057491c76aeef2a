package fr.duret.maintenance.backoffice;

import fr.duret.maintenance.processes.models.Finding;
import fr.duret.maintenance.processes.workshop.DecisionSheet;
import fr.duret.maintenance.processes.workshop.ElementChange;
import fr.duret.maintenance.processes.workshop.ElementChange.Fate;
import fr.duret.maintenance.processes.workshop.ModelChanges;
import fr.duret.maintenance.processes.workshop.ModelKind;
import fr.duret.maintenance.processes.workshop.Review.ReviewedFile;
import fr.duret.maintenance.shared.French;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the page shows of one file.
 *
 * @param title the model's name, or the file's if it has none
 * @param summary what becomes of it, in one line
 * @param steps what changes, without the arrows between
 * @param links the arrows that change
 * @param drawn whether there is a drawing to look at
 * @param drawnBefore whether there is one of the running version too
 * @param removed whether something is missing in the new drawing that only the old one shows
 */
record FileSheet(
        String fileName,
        String title,
        ModelKind kind,
        String summary,
        @Nullable ReviewedFile running,
        List<Finding> findings,
        List<ElementChange> steps,
        List<ElementChange> links,
        @Nullable DecisionSheet decision,
        boolean drawn,
        boolean drawnBefore,
        boolean removed) {

    static FileSheet of(ReviewedFile file, @Nullable String before, List<Finding> findings) {
        @Nullable ModelChanges changes = file.changes();
        List<ElementChange> elements = changes == null || file.now() == null ? List.of() : changes.elements();
        boolean process = file.file().kind() == ModelKind.PROCESS;
        return new FileSheet(
                file.file().fileName(),
                file.now() == null ? file.file().fileName() : file.now().name(),
                file.file().kind(),
                summary(file, elements),
                file.now() == null ? null : file,
                findings.stream()
                        .filter(finding -> finding.file().equals(file.file().fileName()))
                        .toList(),
                elements.stream().filter(change -> !change.link()).toList(),
                elements.stream().filter(ElementChange::link).toList(),
                file.file().kind() == ModelKind.DECISION && changes != null && !changes.identical()
                        ? DecisionSheet.between(before, file.file().content())
                        : null,
                process && changes != null && !changes.identical(),
                process && file.now() != null,
                changes != null && !changes.ids(Fate.REMOVED).isEmpty());
    }

    private static String summary(ReviewedFile file, List<ElementChange> elements) {
        ModelChanges changes = file.changes();
        if (changes == null) {
            return "Illisible";
        }
        if (changes.identical()) {
            return "Identique à la version en service : aucune nouvelle version";
        }
        if (file.now() == null) {
            return "Nouveau modèle : version 1";
        }
        if (changes.onlyLayout()) {
            return "Seule la mise en page change, pas ce qui se passe";
        }
        List<String> parts = new ArrayList<>();
        count(parts, elements, Fate.ADDED, "ajout", "ajouts");
        count(parts, elements, Fate.CHANGED, "modification", "modifications");
        count(parts, elements, Fate.REMOVED, "suppression", "suppressions");
        return parts.isEmpty() ? "Seules des flèches changent" : String.join(", ", parts);
    }

    private static void count(
            List<String> parts, List<ElementChange> elements, Fate fate, String singular, String plural) {
        long count = elements.stream()
                .filter(change -> change.fate() == fate && !change.link())
                .count();
        if (count > 0) {
            parts.add(French.count(count, singular, plural));
        }
    }
}
