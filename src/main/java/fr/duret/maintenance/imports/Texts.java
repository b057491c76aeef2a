package fr.duret.maintenance.imports;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Cells that hold words: no formula, nothing invisible, letters composed and spaces tidied. */
final class Texts {

    static final CellType<String> REFERENCE = Texts::reference;

    private static final Pattern REFERENCE_SHAPE = Pattern.compile("[A-Z0-9][A-Z0-9._/-]{0,39}");
    private static final Pattern INVISIBLE = Pattern.compile("\\p{Cf}+");
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");

    /** What a spreadsheet takes for the beginning of a formula (OWASP, CSV injection), in narrow and wide letters. */
    private static final String FORMULA_STARTS = "=+-@＝＋－＠";

    private Texts() {}

    /** A text of at most that many letters. */
    static CellType<String> text(int longest) {
        return written -> {
            String text = withoutFormula(tidied(written));
            if (text.length() > longest) {
                throw new UnreadableCell(
                        "text-too-long",
                        "Ce texte a " + text.length() + " caractères",
                        "Raccourcissez-le à " + longest + " caractères au plus.");
            }
            return text;
        };
    }

    /** Texts between commas, each once. */
    static CellType<List<String>> list() {
        CellType<String> element = text(80);
        return written -> {
            String[] parts = tidied(written).split(",");
            for (int i = 0; i < parts.length; i++) {
                parts[i] = element.read(parts[i]);
            }
            return Arrays.stream(parts)
                    .filter(part -> !part.isEmpty())
                    .distinct()
                    .toList();
        };
    }

    /**
     * One of several words, whatever their capitals, accents and hyphens.
     *
     * @param what how the words are called together: « formule »
     * @param values by folded word, see {@link Columns#fold}
     * @param words to choose from, as the remedy lists them
     */
    static <T> CellType<T> oneOf(String what, Map<String, T> values, String... words) {
        return written -> {
            T value = values.get(Columns.fold(written));
            if (value == null) {
                throw new UnreadableCell(
                        "choice-unknown",
                        "Ce n'est pas une valeur connue (" + what + ")",
                        "Écrivez " + choice(words) + ".");
            }
            return value;
        };
    }

    /** « Bronze », « Argent » ou « Or ». */
    private static String choice(String... words) {
        int last = words.length - 1;
        return "« " + String.join(" », « ", Arrays.copyOf(words, last)) + " » ou « " + words[last] + " »";
    }

    /** A reference in capitals, without surrounding spaces. */
    static String normalisedReference(String written) {
        return tidied(written).toUpperCase(Locale.ROOT);
    }

    private static String reference(String written) throws UnreadableCell {
        String reference = normalisedReference(withoutFormula(tidied(written)));
        if (!REFERENCE_SHAPE.matcher(reference).matches()) {
            throw new UnreadableCell(
                    "reference-unreadable",
                    "Cette référence ne peut pas être enregistrée",
                    "Une référence a de 1 à 40 lettres sans accent, chiffres, tirets, points ou barres : CL-0042.");
        }
        return reference;
    }

    /** The text without spaces of any kind. */
    static String withoutSpaces(String written) {
        return SPACES.matcher(written).replaceAll("");
    }

    /** Composed letters, single ordinary spaces, nothing invisible. */
    static String tidied(String written) {
        String composed = Normalizer.normalize(written, Normalizer.Form.NFC);
        return SPACES.matcher(INVISIBLE.matcher(composed).replaceAll(""))
                .replaceAll(" ")
                .strip();
    }

    static String withoutFormula(String text) throws UnreadableCell {
        if (!text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0) {
            throw new UnreadableCell(
                    "formula",
                    "Un tableur prendrait ce texte pour une formule",
                    "Retirez le signe « " + text.charAt(0) + " » du début, ou videz la cellule.");
        }
        return text;
    }
}
