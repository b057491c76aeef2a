package fr.duret.maintenance.imports;

import fr.duret.maintenance.imports.csv.CsvRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A line of the file, read cell by cell; what is wrong in it is collected, so that all of it is told at once. */
final class Line {

    private final CsvRecord record;
    private final Columns columns;
    private final List<ImportProblem> problems = new ArrayList<>();

    Line(CsvRecord record, Columns columns) {
        this.record = record;
        this.columns = columns;
        columns.strayCell(record)
                .ifPresent(value -> problems.add(new ImportProblem(
                        record.line(),
                        "sans titre",
                        value,
                        "cell-without-title",
                        "Cette valeur est dans une colonne sans titre",
                        "Y a-t-il un point-virgule de trop sur la ligne ? Supprimez-le, ou videz la cellule.")));
    }

    int number() {
        return record.line();
    }

    /** What the cell says; a problem if it is empty or unreadable. */
    <T> Cell<T> required(String column, CellType<T> type) {
        String text = text(column);
        if (text == null) {
            refuse(column, "cell-empty", "« " + column + " » est vide", "Remplissez la cellule.");
            return new Cell<>(null);
        }
        return read(column, text, type);
    }

    /** What the cell says, if it says something; a problem if it is unreadable. */
    <T> Cell<T> optional(String column, CellType<T> type) {
        String text = text(column);
        return text == null ? new Cell<>(null) : read(column, text, type);
    }

    private <T> Cell<T> read(String column, String text, CellType<T> type) {
        try {
            return new Cell<>(type.read(text));
        } catch (UnreadableCell e) {
            problems.add(e.at(number(), column, text));
            return new Cell<>(null);
        }
    }

    /** What bears the reference in the cell; a problem that says who does not exist otherwise. */
    <T> Cell<T> referred(String column, Map<String, T> known, String who) {
        Cell<String> reference = required(column, Texts.REFERENCE);
        T found = reference.isEmpty() ? null : known.get(reference.get());
        if (!reference.isEmpty() && found == null) {
            refuse(
                    column,
                    "reference-unknown",
                    "Aucun " + who + " ne porte la référence « " + reference.get() + " »",
                    "Corrigez la référence, ou importez d'abord le fichier où ce " + who + " figure.");
        }
        return new Cell<>(found);
    }

    /** A problem if the cell says something that does not go with the rest of the line. */
    void refuseIfFilled(Cell<?> cell, String column, String problem) {
        if (!cell.isEmpty()) {
            refuse(column, "cell-not-empty", problem, "Videz la cellule, ou corrigez le reste de la ligne.");
        }
    }

    boolean isEmpty(String column) {
        return text(column) == null;
    }

    /** Notes a problem with that cell. */
    void refuse(String column, String code, String problem, String remedy) {
        problems.add(new ImportProblem(number(), column, text(column), code, problem, remedy));
    }

    /** The line is right so far, or it is thrown out with everything that is wrong in it. */
    void check() throws RefusedLine {
        if (!problems.isEmpty()) {
            throw new RefusedLine(problems);
        }
    }

    private @Nullable String text(String column) {
        String text = columns.cell(record, column);
        return text.isBlank() ? null : text.strip();
    }

    /** What those lines refer to in that column, readable or not. */
    static Set<String> references(List<Line> lines, String column) {
        return lines.stream()
                .map(line -> line.text(column))
                .filter(Objects::nonNull)
                .map(Texts::normalisedReference)
                .collect(Collectors.toSet());
    }
}
