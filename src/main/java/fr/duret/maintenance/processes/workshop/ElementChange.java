package fr.duret.maintenance.processes.workshop;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of one element between two versions of a model.
 *
 * @param element its id in the model
 * @param type what kind of element it is, in French
 * @param link whether it only joins others, as a sequence flow does
 * @param details what it says differently; empty for what was added or removed
 */
public record ElementChange(Fate fate, String element, String type, String label, boolean link, List<Detail> details) {

    /** Added, removed, or changed. */
    public enum Fate {
        ADDED("Ajouté", "added"),
        REMOVED("Supprimé", "removed"),
        CHANGED("Modifié", "changed");

        private final String label;
        private final String mark;

        Fate(String label, String mark) {
            this.label = label;
            this.mark = mark;
        }

        public String label() {
            return label;
        }

        /** The mark in the drawing: {@code added}, {@code removed} or {@code changed}. */
        public String mark() {
            return mark;
        }
    }

    /** One fact that changed: absent before if it is new, absent after if it is gone. */
    public record Detail(
            String what, @Nullable String before, @Nullable String after) {}
}
