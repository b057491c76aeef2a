package fr.duret.maintenance.imports;

import fr.duret.maintenance.imports.csv.CsvFile;
import fr.duret.maintenance.imports.csv.CsvReader;
import fr.duret.maintenance.imports.csv.CsvRecord;
import fr.duret.maintenance.shared.Referenced;
import fr.duret.maintenance.shared.Refusal;
import fr.duret.maintenance.shared.RegisterCounts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One passage through a file, in slices: right lines are handed over, wrong ones are noted. */
final class ImportPass<D extends Referenced> {

    private static final int SLICE = 500;

    private final ImportFormat<D> format;
    private final Function<List<D>, RegisterCounts> receiver;
    private final Runnable afterSlice;

    private final Map<String, Integer> lineOfReference = new HashMap<>();
    private final List<ImportProblem> problems = new ArrayList<>();
    private int problemsLeftOut;
    private int lines;
    private int refused;
    private RegisterCounts counts = RegisterCounts.NONE;

    /**
     * @param receiver takes the right lines of each slice
     * @param afterSlice lets go of what the slice has left in memory
     */
    ImportPass(ImportFormat<D> format, Function<List<D>, RegisterCounts> receiver, Runnable afterSlice) {
        this.format = format;
        this.receiver = receiver;
        this.afterSlice = afterSlice;
    }

    ImportPass<D> through(CsvFile file) {
        try (CsvReader reader = file.open()) {
            Columns columns = Columns.find(format.columns(), reader.titles());
            List<Line> slice = new ArrayList<>(SLICE);
            for (CsvRecord next = reader.next(); next != null; next = reader.next()) {
                slice.add(new Line(next, columns));
                if (slice.size() == SLICE) {
                    take(slice);
                    slice.clear();
                    afterSlice.run();
                }
            }
            take(slice);
        }
        return this;
    }

    private void take(List<Line> slice) {
        lines += slice.size();
        Map<Line, D> drafts = readable(slice);
        Map<String, Refusal> refusals = drafts.isEmpty() ? Map.of() : format.refusals(List.copyOf(drafts.values()));
        List<D> right = new ArrayList<>(drafts.size());
        drafts.forEach((line, draft) -> {
            Refusal refusal = refusals.get(draft.reference());
            if (refusal == null) {
                right.add(draft);
            } else {
                note(List.of(new ImportProblem(
                        line.number(),
                        ImportFormat.REFERENCE,
                        draft.reference(),
                        refusal.code(),
                        refusal.title(),
                        refusal.detail())));
            }
        });
        if (!right.isEmpty()) {
            counts = counts.plus(receiver.apply(right));
        }
    }

    private Map<Line, D> readable(List<Line> slice) {
        ImportFormat.Reading<D> reading = format.prepare(slice);
        Map<Line, D> drafts = new LinkedHashMap<>();
        for (Line line : slice) {
            try {
                D draft = reading.read(line);
                refuseIfThereAlready(line, draft.reference());
                drafts.put(line, draft);
            } catch (RefusedLine e) {
                note(e.problems());
            }
        }
        return drafts;
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

    ImportReport report(CsvFile file, boolean dryRun, @Nullable ImportRun before) {
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
                before);
    }
}
