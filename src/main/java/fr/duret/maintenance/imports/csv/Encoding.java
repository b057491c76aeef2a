package fr.duret.maintenance.imports.csv;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * Watches a file's bytes pass: is it text at all, and is it UTF-8 or CP1252? A file that is valid UTF-8 is UTF-8; what
 * Excel writes otherwise in France is CP1252.
 */
final class Encoding {

    static final Charset CP1252 = Charset.forName("windows-1252");

    private int line = 1;
    private int position;
    private boolean afterCarriageReturn;

    private int expected;
    private int lowest = 0x80;
    private int highest = 0xBF;
    private boolean startedWithC3;

    private boolean utf8 = true;
    private int accentsInUtf8;
    private int firstLineNotUtf8;
    private int lineNotCp1252;

    void pass(byte[] bytes, int length) {
        for (int i = 0; i < length; i++) {
            pass(bytes[i] & 0xFF);
        }
    }

    private void pass(int b) {
        position++;
        if (b < 0x20 && b != '\t' && b != '\n' && b != '\r' || b == 0x7F) {
            throw CsvRefusal.at(
                    line,
                    "caractère " + position,
                    "file-binary",
                    "Ce fichier n'est pas un fichier texte",
                    "La ligne " + line + " contient au caractère " + position
                            + " un signe qui n'existe pas dans un texte. Dans Excel : Fichier, Enregistrer sous,"
                            + " « CSV UTF-8 (délimité par des points-virgules) ».");
        }
        countLines(b);
        follow(b);
    }

    private void countLines(int b) {
        if (b == '\r' || b == '\n' && !afterCarriageReturn) {
            line++;
        }
        if (b == '\r' || b == '\n') {
            position = 0;
        }
        afterCarriageReturn = b == '\r';
    }

    /** One step of reading UTF-8 (RFC 3629, section 4). */
    private void follow(int b) {
        if (b == 0x81 || b == 0x8D || b == 0x8F || b == 0x90 || b == 0x9D) {
            lineNotCp1252 = lineNotCp1252 == 0 ? line : lineNotCp1252;
        }
        if (expected > 0 && b >= lowest && b <= highest) {
            expected--;
            lowest = 0x80;
            highest = 0xBF;
            if (expected == 0 && startedWithC3) {
                accentsInUtf8++;
            }
            return;
        }
        if (expected > 0) {
            notUtf8();
            expected = 0;
        }
        lowest = b == 0xE0 ? 0xA0 : b == 0xF0 ? 0x90 : 0x80;
        highest = b == 0xED ? 0x9F : b == 0xF4 ? 0x8F : 0xBF;
        startedWithC3 = b == 0xC3;
        if (b >= 0xC2 && b <= 0xDF) {
            expected = 1;
        } else if (b >= 0xE0 && b <= 0xEF) {
            expected = 2;
        } else if (b >= 0xF0 && b <= 0xF4) {
            expected = 3;
        } else if (b >= 0x80) {
            notUtf8();
        }
    }

    private void notUtf8() {
        utf8 = false;
        firstLineNotUtf8 = firstLineNotUtf8 == 0 ? line : firstLineNotUtf8;
    }

    /** What the whole file is written in; refused if parts of it contradict each other. */
    Charset charset() {
        if (expected > 0) {
            notUtf8();
        }
        if (utf8) {
            return StandardCharsets.UTF_8;
        }
        // « Ã » before a sign is how UTF-8 looks in CP1252; no French text has it.
        if (accentsInUtf8 > 0) {
            throw unreadable(firstLineNotUtf8);
        }
        if (lineNotCp1252 > 0) {
            throw unreadable(lineNotCp1252);
        }
        return CP1252;
    }

    private static CsvRefusal unreadable(int line) {
        return CsvRefusal.at(
                line,
                "toute la ligne",
                "file-encoding",
                "Des lettres accentuées ne se lisent pas",
                "La ligne " + line + " n'est écrite ni en UTF-8 comme le reste, ni dans l'encodage de Windows."
                        + " Ouvrez le fichier dans Excel, vérifiez les accents et enregistrez-le sous « CSV UTF-8 ».");
    }
}
