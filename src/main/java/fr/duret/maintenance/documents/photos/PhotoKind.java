package fr.duret.maintenance.documents.photos;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import fr.duret.maintenance.shared.Refusal;
import java.util.Locale;
import java.util.Set;

/** What a file is by its first bytes, whatever its name says. */
enum PhotoKind {
    JPEG,
    PNG,
    HEIC,
    SVG,
    OTHER_IMAGE,
    ARCHIVE,
    UNKNOWN;

    private static final int LOOKED_AT = 512;
    private static final Set<String> HEIC_BRANDS = Set.of("heic", "heix", "heim", "heis", "hevc", "hevx", "mif1", "msf1", "avif", "avis");

    static PhotoKind of(byte[] file) {
        String start = new String(file, 0, Math.min(file.length, LOOKED_AT), ISO_8859_1);
        if (start.startsWith("\u00ff\u00d8\u00ff")) {
            return JPEG;
        }
        if (start.startsWith("\u0089PNG\r\n\u001a\n")) {
            return PNG;
        }
        if (start.startsWith("ftyp", 4) && start.length() >= 12) {
            return HEIC_BRANDS.contains(start.substring(8, 12)) ? HEIC : UNKNOWN;
        }
        if (start.startsWith("PK\u0003\u0004") || start.startsWith("\u001f\u008b") || start.startsWith("7z\u00bc\u00af")) {
            return ARCHIVE;
        }
        if (start.startsWith("GIF8")
                || start.startsWith("BM")
                || start.startsWith("II*\0")
                || start.startsWith("MM\0*")
                || (start.startsWith("RIFF") && start.startsWith("WEBP", 8))) {
            return OTHER_IMAGE;
        }
        return start.toLowerCase(Locale.ROOT).contains("<svg") || start.stripLeading().startsWith("<?xml") ? SVG : UNKNOWN;
    }

    /** This kind, if such photos are taken; otherwise a refusal that says what to send instead. */
    PhotoKind accepted() {
        return switch (this) {
            case JPEG, PNG -> this;
            case HEIC ->
                throw refusal(
                        "photo-is-heic",
                        "Les photos HEIC ne sont pas acceptées",
                        "Sur l'iPhone : Réglages, Appareil photo, Formats, « Le plus compatible ». Puis reprenez la"
                                + " photo.");
            case SVG ->
                throw refusal(
                        "photo-is-svg",
                        "Un dessin SVG n'est pas une photo",
                        "Il peut contenir un programme. Envoyez une photo JPEG ou PNG.");
            case ARCHIVE ->
                throw refusal(
                        "photo-is-archive",
                        "Ce fichier est une archive, pas une photo",
                        "Quel que soit son nom, son contenu est compressé. Envoyez chaque photo en JPEG ou en PNG.");
            case OTHER_IMAGE ->
                throw refusal(
                        "photo-kind-refused",
                        "Ce format d'image n'est pas accepté",
                        "Envoyez une photo JPEG ou PNG.");
            case UNKNOWN ->
                throw refusal(
                        "photo-not-an-image",
                        "Ce fichier n'est pas une photo",
                        "Son contenu n'est ni du JPEG ni du PNG. Choisissez une autre photo.");
        };
    }

    static Refusal refusal(String code, String title, String detail) {
        return new Refusal(Refusal.Kind.RULE, code, title, detail);
    }
}
