package fr.duret.maintenance.imports;

import fr.duret.maintenance.shared.Referenced;
import fr.duret.maintenance.shared.Refusal;
import fr.duret.maintenance.shared.RegisterCounts;
import java.util.List;
import java.util.Map;

/** One kind of file: its columns, how its lines are read, and who takes in what they say. */
interface ImportFormat<D extends Referenced> {

    /** The column that says what a line is about; every format has it. */
    String REFERENCE = "Référence";

    ImportKind kind();

    /** The titles of all its columns. */
    List<String> columns();

    /** Looks up in one go what those lines refer to, and can then read each of them. */
    Reading<D> prepare(List<Line> lines);

    /** Which of those drafts cannot be registered although they are readable, by their reference, and why. */
    default Map<String, Refusal> refusals(List<D> drafts) {
        return Map.of();
    }

    /** What registering would do. */
    RegisterCounts compare(List<D> drafts);

    RegisterCounts register(List<D> drafts);

    /** How one line is read. */
    @FunctionalInterface
    interface Reading<D> {

        D read(Line line) throws RefusedLine;
    }
}
