package fr.duret.maintenance.imports.csv;

import java.util.List;

/**
 * One record of the file.
 *
 * @param line the line of the file on which it begins, counted from 1
 */
public record CsvRecord(int line, List<String> cells) {

    boolean isBlank() {
        return cells.stream().allMatch(String::isBlank);
    }
}
