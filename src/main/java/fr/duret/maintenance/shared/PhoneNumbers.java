package fr.duret.maintenance.shared;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.Optional;

/** Phone numbers as people write them in France, kept in E.164. */
public final class PhoneNumbers {

    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();

    private PhoneNumbers() {}

    /** Reads any usual writing (« 06.39.98.12.34 », « +33 6 39 98 12 34 », « 00 33… ») into E.164. */
    public static Optional<String> e164(String written) {
        try {
            PhoneNumber number = NUMBERS.parse(written, "FR");
            return NUMBERS.isPossibleNumber(number) && (number.getCountryCode() != 33 || hasNineDigits(number))
                    ? Optional.of(NUMBERS.format(number, PhoneNumberFormat.E164))
                    : Optional.empty();
        } catch (NumberParseException e) {
            return Optional.empty();
        }
    }

    private static boolean hasNineDigits(PhoneNumber number) {
        return number.getNationalNumber() >= 100_000_000L && number.getNationalNumber() <= 999_999_999L;
    }

    /** How a French reader likes it: « 06 39 98 12 34 », other countries with their prefix. */
    public static String display(String e164) {
        try {
            PhoneNumber number = NUMBERS.parse(e164, "FR");
            return NUMBERS.format(
                    number,
                    number.getCountryCode() == 33 ? PhoneNumberFormat.NATIONAL : PhoneNumberFormat.INTERNATIONAL);
        } catch (NumberParseException e) {
            return e164;
        }
    }
}
