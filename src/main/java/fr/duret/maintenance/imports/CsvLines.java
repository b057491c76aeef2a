package fr.duret.maintenance.imports;

import java.util.List;

/** Reads and writes the lines of files that are completed before they are imported. */
final class CsvLines {

    private CsvLines() {}

    /** Where the column of that title stands; -1 if there is none. */
    static int position(List<String> titles, String column) {
        for (int i = 0; i < titles.size(); i++) {
            if (Columns.fold(titles.get(i)).equals(Columns.fold(column))) {
                return i;
            }
        }
        return -1;
    }

    /** What stands in that column; empty if there is none, or nothing in it. */
    static String cell(List<String> titles, List<String> cells, String column) {
        int position = position(titles, column);
        return position < 0 || position >= cells.size()
                ? ""
                : cells.get(position).strip();
    }

    static String line(List<String> cells) {
        return String.join(";", cells.stream().map(CsvLines::quoted).toList()) + "\r\n";
    }

    private static String quoted(String cell) {
        return cell.matches("[^;\"\r\n]*") ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }
}
