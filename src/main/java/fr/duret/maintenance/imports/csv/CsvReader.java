package fr.duret.maintenance.imports.csv;

import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads records separated by semicolons (RFC 4180 otherwise), one at a time, and keeps none. Lines that are empty or
 * hold separators only are passed over. What breaks the format is refused with a {@link CsvRefusal}.
 */
public final class CsvReader implements Closeable {

    /** The most records below the titles. */
    public static final int MOST_RECORDS = 100_000;

    static final int LONGEST_CELL = 64 * 1024;
    static final int MOST_CELLS = 100;

    private static final char SEPARATOR = ';';
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final int END = -1;

    private final Reader in;
    private final char[] buffer = new char[8192];
    private int filled;
    private int position;

    private final StringBuilder cell = new StringBuilder();
    private List<String> cells = new ArrayList<>();
    private CsvRecord titles = new CsvRecord(0, List.of());
    private int line = 1;
    private int records;

    public CsvReader(Reader in) {
        this.in = in;
        if (peek() == BYTE_ORDER_MARK) {
            read();
        }
        titles = readTitles();
    }

    /** The first record: the columns' titles. */
    public CsvRecord titles() {
        return titles;
    }

    /** The next record that is not blank, or null at the end. */
    public @Nullable CsvRecord next() {
        CsvRecord next = readBeyondBlanks();
        if (next != null && ++records > MOST_RECORDS) {
            throw CsvRefusal.tooLarge(
                    "file-too-many-lines",
                    "Le fichier dépasse 100 000 lignes",
                    "Partagez-le en plusieurs fichiers, chacun avec sa ligne de titres.",
                    next.line());
        }
        return next;
    }

    @Override
    public void close() {
        try {
            in.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private CsvRecord readTitles() {
        CsvRecord first = readBeyondBlanks();
        if (first == null) {
            throw CsvRefusal.ofFile(
                    "file-empty", "Le fichier est vide", "Choisissez le fichier qui contient les lignes.");
        }
        if (first.cells().size() == 1) {
            throw CsvRefusal.at(
                    first.line(),
                    "toute la ligne",
                    "csv-separator",
                    "Les colonnes ne sont pas séparées par des points-virgules",
                    otherSeparator(first.cells().get(0)) + " Dans Excel : Fichier, Enregistrer sous,"
                            + " « CSV UTF-8 (délimité par des points-virgules) ».");
        }
        return first;
    }

    private static String otherSeparator(String titles) {
        if (titles.indexOf('\t') >= 0) {
            return "Elles le sont par des tabulations.";
        }
        return titles.indexOf(',') >= 0
                ? "Elles le sont par des virgules."
                : "La première ligne doit porter les titres des colonnes, séparés par des points-virgules.";
    }

    private @Nullable CsvRecord readBeyondBlanks() {
        while (peek() != END) {
            CsvRecord next = readRecord();
            if (!next.isBlank()) {
                return next;
            }
        }
        return null;
    }

    private CsvRecord readRecord() {
        int start = line;
        cells = new ArrayList<>(titles.cells().size());
        boolean more = true;
        while (more) {
            if (cells.size() == MOST_CELLS) {
                throw refusal(
                        "csv-too-many-columns",
                        "Une ligne a plus de " + MOST_CELLS + " colonnes",
                        "La ligne " + start + " n'a pas la forme attendue. Vérifiez-la, ou supprimez-la.");
            }
            more = readCell();
        }
        return new CsvRecord(start, cells);
    }

    /** Reads one cell and the sign that ends it; whether another cell follows in the record. */
    private boolean readCell() {
        cell.setLength(0);
        if (peek() == '"') {
            readQuoted();
        } else {
            readPlain();
        }
        int end = read();
        if (end == '\r' && peek() == '\n') {
            read();
        }
        if (end == '\r' || end == '\n') {
            line++;
        }
        cells.add(cell.toString());
        return end == SEPARATOR;
    }

    private void readPlain() {
        while (!endsCell(peek())) {
            cell.append((char) read());
            if (cell.length() > LONGEST_CELL) {
                throw refusal(
                        "csv-cell-too-long",
                        "Une cellule dépasse 64 000 caractères",
                        "Raccourcissez la cellule de la ligne " + line + ".");
            }
        }
    }

    private void readQuoted() {
        int opened = line;
        read();
        while (true) {
            int c = read();
            if (c == '"' && peek() != '"') {
                break;
            }
            if (c == '"') {
                read();
            }
            if (c == END || cell.length() == LONGEST_CELL) {
                line = opened;
                throw refusal(
                        "csv-quote-not-closed",
                        "Un guillemet n'est jamais refermé",
                        "Le guillemet \" ouvert à la ligne " + opened
                                + " avale tout ce qui suit. Fermez-le, ou supprimez-le.");
            }
            if (c == '\n' || c == '\r' && peek() != '\n') {
                line++;
            }
            cell.append((char) c);
        }
        while (peek() == ' ') {
            read();
        }
        if (!endsCell(peek())) {
            throw refusal(
                    "csv-text-after-quote",
                    "Du texte suit un guillemet fermé",
                    "À la ligne " + line + ", un guillemet \" à l'intérieur d'une cellule doit être doublé (\"\").");
        }
    }

    private static boolean endsCell(int c) {
        return c == SEPARATOR || c == '\n' || c == '\r' || c == END;
    }

    private CsvRefusal refusal(String code, String title, String detail) {
        int column = cells.size();
        boolean named =
                column < titles.cells().size() && !titles.cells().get(column).isBlank();
        String name = named ? titles.cells().get(column).strip() : "colonne " + (column + 1);
        return CsvRefusal.at(line, name, code, title, detail);
    }

    private int read() {
        int c = peek();
        if (c != END) {
            position++;
        }
        return c;
    }

    private int peek() {
        if (position == filled) {
            try {
                position = 0;
                filled = Math.max(0, in.read(buffer));
            } catch (IOException e) {
                throw new UncheckedIOException("The received file cannot be read any more", e);
            }
        }
        return position == filled ? END : buffer[position];
    }
}
