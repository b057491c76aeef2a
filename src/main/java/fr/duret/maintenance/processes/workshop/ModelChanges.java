package fr.duret.maintenance.processes.workshop;

import fr.duret.maintenance.processes.workshop.ElementChange.Fate;
import java.util.List;

/**
 * All that differs between two versions of a model, in the order of the model.
 *
 * @param identical whether both files are the same, letter for letter
 * @param elements what differs in meaning; empty though not identical, if only the drawing or the layout changed
 */
public record ModelChanges(boolean identical, List<ElementChange> elements) {

    /** The ids of the elements with this fate, for a drawing to mark. */
    public List<String> ids(Fate fate) {
        return elements.stream()
                .filter(change -> change.fate() == fate)
                .map(ElementChange::element)
                .toList();
    }

    /** Whether the files differ but say the same. */
    public boolean onlyLayout() {
        return !identical && elements.isEmpty();
    }
}
