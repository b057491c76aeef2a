package fr.duret.maintenance.imports;

import fr.duret.maintenance.imports.csv.CsvReader;
import fr.duret.maintenance.imports.csv.CsvRecord;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/**
 * A file of contracts that promise no more visits than can be made.
 *
 * @param contracts the file
 * @param perYear how many visits they promise together in a year
 */
public record VisitsOfContracts(String contracts, int perYear) {

    private record Promise(String reference, int visits) {}

    /**
     * Leaves the contracts their visits in their turn, for as long as all of them together fit; the others promise none.
     * What is wrong in a line is left for the import to say.
     *
     * @param most how many visits a year may be promised
     * @param turn in which order of their references
     */
    public static VisitsOfContracts atMost(String contracts, int most, ToDoubleFunction<String> turn) {
        List<Promise> promises = promises(contracts);
        promises.sort(Comparator.comparingDouble((Promise promise) -> turn.applyAsDouble(promise.reference()))
                .thenComparing(Promise::reference));
        Set<String> without = new HashSet<>();
        int perYear = 0;
        for (Promise promise : promises) {
            if (perYear + promise.visits() <= most) {
                perYear += promise.visits();
            } else {
                without.add(promise.reference());
            }
        }
        return new VisitsOfContracts(without.isEmpty() ? contracts : withoutVisits(contracts, without), perYear);
    }

    private static List<Promise> promises(String contracts) {
        List<Promise> promises = new ArrayList<>();
        try (CsvReader reader = new CsvReader(new StringReader(contracts))) {
            List<String> titles = reader.titles().cells();
            for (CsvRecord next = reader.next(); next != null; next = reader.next()) {
                String visits = CsvLines.cell(titles, next.cells(), ContractsFormat.VISITS);
                if (visits.matches("\\d{1,3}")) {
                    promises.add(new Promise(
                            CsvLines.cell(titles, next.cells(), ImportFormat.REFERENCE), Integer.parseInt(visits)));
                }
            }
        }
        return promises;
    }

    private static String withoutVisits(String contracts, Set<String> references) {
        StringBuilder changed = new StringBuilder();
        try (CsvReader reader = new CsvReader(new StringReader(contracts))) {
            List<String> titles = reader.titles().cells();
            changed.append(CsvLines.line(titles));
            for (CsvRecord next = reader.next(); next != null; next = reader.next()) {
                List<String> cells = new ArrayList<>(next.cells());
                if (references.contains(CsvLines.cell(titles, cells, ImportFormat.REFERENCE))) {
                    cells.set(CsvLines.position(titles, ContractsFormat.VISITS), "0");
                }
                changed.append(CsvLines.line(cells));
            }
        }
        return changed.toString();
    }
}
