package fr.duret.maintenance.imports;

import java.io.Serial;

/** A cell does not say what its column is for. */
final class UnreadableCell extends Exception {

    @Serial
    private static final long serialVersionUID = 1L;

    private final String code;
    private final String problem;
    private final String remedy;

    UnreadableCell(String code, String problem, String remedy) {
        super(problem);
        this.code = code;
        this.problem = problem;
        this.remedy = remedy;
    }

    ImportProblem at(int line, String column, String value) {
        return new ImportProblem(line, column, value, code, problem, remedy);
    }
}
