package fr.duret.maintenance.imports;

import java.io.Serial;
import java.util.List;

/** A line is wrong in one cell or more. */
final class RefusedLine extends Exception {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient List<ImportProblem> problems;

    RefusedLine(List<ImportProblem> problems) {
        super(null, null, false, false);
        this.problems = problems;
    }

    List<ImportProblem> problems() {
        return problems;
    }
}
