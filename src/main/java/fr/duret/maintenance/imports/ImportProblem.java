package fr.duret.maintenance.imports;

import fr.duret.maintenance.shared.French;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong in one cell, and how to mend it.
 *
 * @param line of the file, counted from 1
 * @param column the column's title
 * @param value what stands there, shortened; null where nothing does
 * @param code stable English code, such as {@code date-unreadable}
 * @param problem what is wrong, in French; it is typeset here
 * @param remedy what to do, in French; it is typeset here
 */
public record ImportProblem(
        int line, String column, @Nullable String value, String code, String problem, String remedy) {

    private static final int LONGEST_VALUE = 60;

    public ImportProblem {
        value = value == null ? null : shortened(value);
        problem = French.typeset(problem);
        remedy = French.typeset(remedy);
    }

    private static String shortened(String value) {
        String shown = value.replaceAll("[\\p{Cntrl}\\p{Cf}]+", " ").strip();
        return shown.length() > LONGEST_VALUE ? shown.substring(0, LONGEST_VALUE - 1) + "…" : shown;
    }
}
