package fr.duret.maintenance.imports.csv;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;

/**
 * A file as it was received: kept on disk, never in memory, known to be text, of bearable size.
 *
 * @param name as the sender called it
 * @param sha256 of its bytes, in hexadecimal
 */
public record CsvFile(Path path, String name, String sha256, Charset charset) {

    /** The most that is accepted. */
    public static final long MOST_BYTES = 20L * 1024 * 1024;

    private static final int LONGEST_NAME = 120;

    /** What people send by mistake, by its first bytes. */
    private static final Map<String, String> KNOWN_FORMATS = Map.of(
            "504b0304", "un classeur Excel ou un fichier compressé",
            "d0cf11e0", "un classeur Excel d'ancien format",
            "25504446", "un PDF",
            "fffe", "un « texte Unicode »",
            "feff", "un « texte Unicode »",
            "89504e47", "une image",
            "ffd8ff", "une photo");

    /**
     * Receives a file to that place; refused with {@link CsvRefusal} as soon as it is too large or not text, and then
     * nothing is kept.
     */
    public static CsvFile receive(InputStream from, String name, Path to) {
        try {
            return receiveAll(from, withoutPath(name), to);
        } catch (IOException e) {
            delete(to);
            throw new UncheckedIOException("The file could not be received", e);
        } catch (CsvRefusal e) {
            delete(to);
            throw e;
        }
    }

    private static CsvFile receiveAll(InputStream from, String name, Path to) throws IOException {
        MessageDigest digest = newDigest();
        Encoding encoding = new Encoding();
        byte[] buffer = new byte[64 * 1024];
        long total = 0;
        try (OutputStream out = Files.newOutputStream(to)) {
            int read = from.readNBytes(buffer, 0, buffer.length);
            refuseOtherFormats(buffer, read);
            while (read > 0) {
                total += read;
                if (total > MOST_BYTES) {
                    throw CsvRefusal.tooLarge(
                            "file-too-large",
                            "Le fichier dépasse 20 Mo",
                            "Partagez-le en plusieurs fichiers, chacun avec sa ligne de titres.",
                            0);
                }
                encoding.pass(buffer, read);
                digest.update(buffer, 0, read);
                out.write(buffer, 0, read);
                read = from.readNBytes(buffer, 0, buffer.length);
            }
        }
        if (total == 0) {
            throw CsvRefusal.ofFile(
                    "file-empty", "Le fichier est vide", "Choisissez le fichier qui contient les lignes.");
        }
        return new CsvFile(to, name, HexFormat.of().formatHex(digest.digest()), encoding.charset());
    }

    private static void refuseOtherFormats(byte[] start, int length) {
        String beginning = HexFormat.of().formatHex(start, 0, Math.min(length, 4));
        KNOWN_FORMATS.forEach((magic, what) -> {
            if (beginning.startsWith(magic)) {
                throw CsvRefusal.at(
                        1,
                        "caractère 1",
                        "file-not-csv",
                        "Ce n'est pas un fichier CSV",
                        "C'est " + what + ". Dans Excel : Fichier, Enregistrer sous,"
                                + " « CSV UTF-8 (délimité par des points-virgules) ».");
            }
        });
    }

    /** The name alone, as some browsers send the whole path; shortened, without signs that a page should not show. */
    private static String withoutPath(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)
                .replaceAll("[\\p{Cntrl}\\p{Cf}]", "");
        return last.length() > LONGEST_NAME ? last.substring(0, LONGEST_NAME) : last;
    }

    /** Opens it for reading record by record. */
    public CsvReader open() {
        try {
            return new CsvReader(new InputStreamReader(Files.newInputStream(path), charset));
        } catch (IOException e) {
            throw new UncheckedIOException("The received file is not there any more", e);
        }
    }

    /** Forgets the file. */
    public void delete() {
        delete(path);
    }

    private static void delete(Path path) {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new UncheckedIOException("The received file could not be removed", e);
        }
    }

    private static MessageDigest newDigest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
