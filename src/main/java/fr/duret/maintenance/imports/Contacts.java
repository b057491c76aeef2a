package fr.duret.maintenance.imports;

import fr.duret.maintenance.shared.PhoneNumbers;
import java.util.Locale;
import java.util.regex.Pattern;

/** Cells that say how to reach or identify somebody. */
final class Contacts {

    static final CellType<String> EMAIL = Contacts::email;
    static final CellType<String> PHONE = Contacts::phone;
    static final CellType<String> MOBILE = Contacts::mobile;
    static final CellType<String> POSTCODE = Contacts::postcode;
    static final CellType<String> SIREN = Contacts::siren;

    private static final Pattern EMAIL_SHAPE =
            Pattern.compile("[a-z0-9_][a-z0-9._%+'&-]{0,63}@(?:[a-z0-9][a-z0-9-]{0,62}\\.)+[a-z]{2,24}");
    private static final Pattern PHONE_SHAPE = Pattern.compile("[+(0-9][0-9 ().\\-/]*");

    private Contacts() {}

    private static String email(String written) throws UnreadableCell {
        String email = Texts.withoutFormula(Texts.tidied(written)).toLowerCase(Locale.ROOT);
        if (email.length() > 254 || !EMAIL_SHAPE.matcher(email).matches()) {
            throw new UnreadableCell(
                    "email-unreadable",
                    "Ce n'est pas une adresse e-mail",
                    "Écrivez une seule adresse, comme nom@example.fr, ou videz la cellule.");
        }
        return email;
    }

    private static String phone(String written) throws UnreadableCell {
        String phone = Texts.tidied(written);
        if (!PHONE_SHAPE.matcher(phone).matches()) {
            throw notAPhone();
        }
        return PhoneNumbers.e164(phone).orElseThrow(Contacts::notAPhone);
    }

    private static UnreadableCell notAPhone() {
        return new UnreadableCell(
                "phone-unreadable",
                "Ce n'est pas un numéro de téléphone complet",
                "Écrivez un seul numéro de dix chiffres, comme 04 50 12 34 56, ou avec l'indicatif du pays.");
    }

    private static String mobile(String written) throws UnreadableCell {
        String number = phone(written);
        if (number.startsWith("+33") && number.charAt(3) != '6' && number.charAt(3) != '7') {
            throw new UnreadableCell(
                    "mobile-unreadable",
                    "Ce n'est pas un numéro de mobile",
                    "Un mobile commence par 06 ou 07. Un téléphone fixe va dans la colonne « Téléphone ».");
        }
        return number;
    }

    private static String postcode(String written) throws UnreadableCell {
        String postcode = Texts.withoutSpaces(written);
        if (postcode.matches("\\d{4}")) {
            throw new UnreadableCell(
                    "postcode-unreadable",
                    "Ce code postal n'a que quatre chiffres",
                    "Écrivez-en cinq. Si Excel a retiré le zéro du début, c'est 0" + postcode + ".");
        }
        if (!postcode.matches("\\d{5}")) {
            throw new UnreadableCell(
                    "postcode-unreadable", "Ce n'est pas un code postal", "Écrivez cinq chiffres, comme 74000.");
        }
        return postcode;
    }

    private static String siren(String written) throws UnreadableCell {
        String siren = Texts.withoutSpaces(written);
        if (!siren.matches("\\d{9}") || !hasLuhnKey(siren)) {
            throw new UnreadableCell(
                    "siren-unreadable",
                    siren.matches("\\d{14}") ? "C'est un SIRET, pas un SIREN" : "Ce n'est pas un numéro SIREN",
                    siren.matches("\\d{14}")
                            ? "Gardez les neuf premiers chiffres."
                            : "Un SIREN a neuf chiffres, et le dernier contrôle les autres : vérifiez-les, ou videz la"
                                    + " cellule.");
        }
        return siren;
    }

    /** The key of a SIREN (ISO/IEC 7812-1): every second digit from the right is doubled. */
    private static boolean hasLuhnKey(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = Character.digit(digits.charAt(digits.length() - 1 - i), 10) * (1 + i % 2);
            sum += digit / 10 + digit % 10;
        }
        return sum % 10 == 0;
    }
}
