package fr.duret.maintenance.imports;

import fr.duret.maintenance.imports.csv.CsvRecord;
import fr.duret.maintenance.imports.csv.CsvRefusal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Where in the file each column is: titles are recognised whatever their order, capitals, accents and punctuation. */
final class Columns {

    private final Map<String, Integer> positions;
    private final Set<Integer> claimed;

    private Columns(Map<String, Integer> positions) {
        this.positions = positions;
        this.claimed = Set.copyOf(positions.values());
    }

    /** Finds the expected columns; refused if one is missing, there twice, or there is one that nobody expects. */
    static Columns find(List<String> expected, CsvRecord titles) {
        Map<String, String> expectedByFold = new HashMap<>();
        expected.forEach(column -> expectedByFold.put(fold(column), column));
        Map<String, Integer> positions = new HashMap<>();
        List<String> unknown = new ArrayList<>();
        for (int i = 0; i < titles.cells().size(); i++) {
            String title = titles.cells().get(i).strip();
            String column = expectedByFold.get(fold(title));
            if (column == null && !title.isEmpty()) {
                unknown.add(title);
            } else if (column != null && positions.putIfAbsent(column, i) != null) {
                throw refusal(
                        titles.line(),
                        column,
                        "column-twice",
                        "La colonne « " + column + " » est là deux fois",
                        expected);
            }
        }
        List<String> missing = expected.stream()
                .filter(column -> !positions.containsKey(column))
                .toList();
        if (!missing.isEmpty()) {
            throw refusal(titles.line(), missing.get(0), "column-missing", missing(missing, unknown), expected);
        }
        if (!unknown.isEmpty()) {
            throw refusal(titles.line(), unknown.get(0), "column-unknown", unknown(unknown), expected);
        }
        return new Columns(positions);
    }

    private static String missing(List<String> missing, List<String> unknown) {
        String what = missing.size() == 1
                ? "La colonne « " + missing.get(0) + " » manque"
                : "Il manque les colonnes « " + String.join(" », « ", missing) + " »";
        return unknown.isEmpty() ? what : what + ". " + unknown(unknown);
    }

    private static String unknown(List<String> unknown) {
        return unknown.size() == 1
                ? "La colonne « " + shortened(unknown.get(0)) + " » n'est pas attendue"
                : "Les colonnes « "
                        + String.join(
                                " », « ",
                                unknown.stream()
                                        .limit(10)
                                        .map(Columns::shortened)
                                        .toList()) + " » ne sont pas attendues";
    }

    private static String shortened(String title) {
        return title.length() > 40 ? title.substring(0, 39) + "…" : title;
    }

    private static CsvRefusal refusal(int line, String column, String code, String detail, List<String> expected) {
        return CsvRefusal.at(
                line,
                shortened(column),
                code,
                "Les colonnes ne sont pas celles attendues",
                detail + ". Colonnes attendues : " + String.join(", ", expected) + ".");
    }

    /** A title without capitals, accents, spaces and punctuation. */
    static String fold(String title) {
        return Normalizer.normalize(title, Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]", "");
    }

    /** The cell's text; empty where the record is shorter. */
    String cell(CsvRecord record, String column) {
        Integer position = positions.get(column);
        return position == null || position >= record.cells().size()
                ? ""
                : record.cells().get(position);
    }

    /** The first text in a cell that no column claims. */
    Optional<String> strayCell(CsvRecord record) {
        for (int i = 0; i < record.cells().size(); i++) {
            if (!record.cells().get(i).isBlank() && !claimed.contains(i)) {
                return Optional.of(record.cells().get(i));
            }
        }
        return Optional.empty();
    }
}
