package fr.duret.maintenance.imports.csv;

import fr.duret.maintenance.shared.Refusal;
import java.io.Serial;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The file as a whole cannot be read as what it should be; nothing of it is taken in. */
public final class CsvRefusal extends Refusal {

    @Serial
    private static final long serialVersionUID = 1L;

    private final int line;
    private final @Nullable String column;

    private CsvRefusal(Kind kind, String code, String title, String detail, int line, @Nullable String column) {
        super(kind, code, title, detail);
        this.line = line;
        this.column = column;
    }

    static CsvRefusal ofFile(String code, String title, String detail) {
        return new CsvRefusal(Kind.MALFORMED, code, title, detail, 0, null);
    }

    static CsvRefusal tooLarge(String code, String title, String detail, int line) {
        return new CsvRefusal(Kind.TOO_LARGE, code, title, detail, line, null);
    }

    /** @param column the column's name, or where in the line it is */
    public static CsvRefusal at(int line, String column, String code, String title, String detail) {
        return new CsvRefusal(Kind.MALFORMED, code, title, detail, line, column);
    }

    /** The line of the file, counted from 1; 0 if it is not about one line. */
    public int line() {
        return line;
    }

    /** The column's name, or where in the line it is; null if it is not about one column. */
    public @Nullable String column() {
        return column;
    }

    @Override
    public Map<String, Object> properties() {
        Map<String, Object> properties = new LinkedHashMap<>();
        if (line > 0) {
            properties.put("line", line);
        }
        if (column != null) {
            properties.put("column", column);
        }
        return properties;
    }
}
