package fr.duret.maintenance.imports;

import fr.duret.maintenance.imports.csv.CsvFile;
import fr.duret.maintenance.imports.csv.CsvReader;
import fr.duret.maintenance.imports.csv.CsvRecord;
import fr.duret.maintenance.shared.Referenced;
import fr.duret.maintenance.shared.RegisterCounts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** One passage through a file, in slices: right lines are handed over, wrong ones are noted. */
final class ImportPass<D extends Referenced> {

    private static final int SLICE = 500;

    private final ImportFormat<D> format;
    private final Function<List<D>, RegisterCounts> receiver;

    private final Map<String, Integer> lineOfReference = new HashMap<>();
    private final List<ImportProblem> problems = new ArrayList<>();
    private int problemsLeftOut;
    private int lines;
    private int refused;
    private RegisterCounts counts = RegisterCounts.NONE;

    private ImportPass(ImportFormat<D> format, Function<List<D>, RegisterCounts> receiver) {
        this.format = format;
        this.receiver = receiver;
    }

    /** Passes through the file without storing anything. */
    static <D extends Referenced> ImportPass<D> comparing(ImportFormat<D> format, CsvFile file) {
        return new ImportPass<>(format, format::compare).through(file);
    }

    /** Passes through the file and registers every right line. */
    static <D extends Referenced> ImportPass<D> registering(ImportFormat<D> format, CsvFile file) {
        return new ImportPass<>(format, format::register).through(file);
    }

    private ImportPass<D> through(CsvFile file) {
        try (CsvReader reader = file.open()) {
            Columns columns = Columns.find(format.columns(), reader.titles());
            List<Line> slice = new ArrayList<>(SLICE);
            for (CsvRecord next = reader.next(); next != null; next = reader.next()) {
                slice.add(new Line(next, columns));
                if (slice.size() == SLICE) {
                    take(slice);
                    slice.clear();
                }
            }
            take(slice);
        }
        return this;
    }

    private void take(List<Line> slice) {
        lines += slice.size();
        ImportFormat.Reading<D> reading = format.prepare(slice);
        List<D> drafts = new ArrayList<>(slice.size());
        for (Line line : slice) {
            try {
                D draft = reading.read(line);
                refuseIfThereAlready(line, draft.reference());
                drafts.add(draft);
            } catch (RefusedLine e) {
                note(e.problems());
            }
        }
        if (!drafts.isEmpty()) {
            counts = counts.plus(receiver.apply(drafts));
        }
    }

    private void refuseIfThereAlready(Line line, String reference) throws RefusedLine {
        Integer before = lineOfReference.putIfAbsent(reference, line.number());
        if (before != null) {
            line.refuse(
                    ImportFormat.REFERENCE,
                    "reference-twice",
                    "Cette référence est déjà à la ligne " + before,
                    "Gardez une seule des deux lignes, ou corrigez la référence.");
            line.check();
        }
    }

    private void note(List<ImportProblem> found) {
        refused++;
        for (ImportProblem problem : found) {
            if (problems.size() < ImportReport.MOST_PROBLEMS) {
                problems.add(problem);
            } else {
                problemsLeftOut++;
            }
        }
    }

    ImportReport report(CsvFile file, boolean dryRun, List<ImportRun> before) {
        return new ImportReport(
                format.kind(),
                file.name(),
                file.sha256(),
                dryRun,
                lines,
                counts.created(),
                counts.updated(),
                counts.unchanged(),
                refused,
                problems,
                problemsLeftOut,
                before.isEmpty() ? null : before.get(0));
    }
}
