package fr.duret.maintenance.imports;

import fr.duret.maintenance.shared.Refusal;

/** What to do with a file in which some lines are wrong. */
public enum ImportMode {
    /** « Tout ou rien »: one wrong line, and nothing is taken in. */
    ALL_OR_NOTHING,
    /** « Les bonnes lignes seulement ». */
    GOOD_LINES_ONLY;

    /** The mode that the API names so, such as {@code all-or-nothing}; refused as {@code import-mode-unknown}. */
    public static ImportMode ofName(String name) {
        return switch (name) {
            case "all-or-nothing" -> ALL_OR_NOTHING;
            case "good-lines-only" -> GOOD_LINES_ONLY;
            default ->
                throw new Refusal(
                        Refusal.Kind.MALFORMED,
                        "import-mode-unknown",
                        "Ce mode d'import n'existe pas",
                        "Choisissez all-or-nothing (tout ou rien) ou good-lines-only (les bonnes lignes seulement).");
        };
    }
}
