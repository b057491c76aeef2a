package fr.duret.maintenance.imports;

import fr.duret.maintenance.shared.Money;
import fr.duret.maintenance.shared.VatRate;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Cells that hold numbers, dates, prices, rates. */
final class Figures {

    static final CellType<LocalDate> DATE = Figures::date;
    static final CellType<Money> PRICE = Figures::price;
    static final CellType<VatRate> VAT = Figures::vat;
    static final CellType<Boolean> YES_OR_NO =
            Texts.oneOf("oui ou non", Map.of("oui", true, "o", true, "non", false, "n", false), "oui", "non");

    private static final DateTimeFormatter WRITTEN_DATE =
            DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.FRENCH).withResolverStyle(ResolverStyle.STRICT);
    private static final Pattern DATE_SHAPE = Pattern.compile("\\d{2}/\\d{2}/\\d{4}");
    private static final Pattern DECIMAL_SHAPE = Pattern.compile("-?\\d{1,12}(?:[,.]\\d{1,12})?");
    private static final Pattern PRICE_SHAPE = Pattern.compile("\\d{1,7}(?:,\\d{1,2})?");
    private static final Pattern INTEGER_SHAPE = Pattern.compile("\\d{1,9}");

    private Figures() {}

    static CellType<Integer> integer(int least, int most) {
        return written -> {
            String digits = Texts.withoutSpaces(written);
            int number = INTEGER_SHAPE.matcher(digits).matches() ? Integer.parseInt(digits) : -1;
            if (number < least || number > most) {
                throw new UnreadableCell(
                        "number-unreadable",
                        "Ce n'est pas un nombre entier possible ici",
                        "Écrivez un nombre de " + least + " à " + most + ".");
            }
            return number;
        };
    }

    static CellType<Double> decimal(double least, double most) {
        return written -> {
            String number = Texts.withoutSpaces(written);
            double value =
                    DECIMAL_SHAPE.matcher(number).matches() ? Double.parseDouble(number.replace(',', '.')) : Double.NaN;
            if (!(value >= least && value <= most)) {
                throw new UnreadableCell(
                        "number-unreadable",
                        "Ce n'est pas un nombre possible ici",
                        "Écrivez un nombre de " + (long) least + " à " + (long) most
                                + ", les décimales après une virgule : 45,8992.");
            }
            return value;
        };
    }

    private static LocalDate date(String written) throws UnreadableCell {
        try {
            LocalDate date = LocalDate.parse(written, WRITTEN_DATE);
            if (date.getYear() >= 1950 && date.getYear() <= 2150) {
                return date;
            }
        } catch (DateTimeParseException e) {
            if (DATE_SHAPE.matcher(written).matches()) {
                throw new UnreadableCell(
                        "date-unreadable",
                        "Le " + written + " n'existe pas au calendrier",
                        "Corrigez le jour ou le mois.");
            }
        }
        throw new UnreadableCell(
                "date-unreadable",
                "Ce n'est pas une date lisible",
                "Écrivez le jour, le mois et l'année sur deux, deux et quatre chiffres : 14/01/2027.");
    }

    private static Money price(String written) throws UnreadableCell {
        String amount = Texts.withoutSpaces(written.replace("€", ""));
        if (!PRICE_SHAPE.matcher(amount).matches()) {
            throw new UnreadableCell(
                    "price-unreadable",
                    "Ce n'est pas un prix",
                    "Écrivez un montant en euros, les centimes après une virgule : 1 234,50.");
        }
        return Money.of(amount.replace(',', '.'));
    }

    private static VatRate vat(String written) throws UnreadableCell {
        String percent = Texts.withoutSpaces(written.replace("%", "")).replace(',', '.');
        if (!DECIMAL_SHAPE.matcher(percent).matches()) {
            throw notAVatRate();
        }
        return VatRate.ofPercent(new BigDecimal(percent)).orElseThrow(Figures::notAVatRate);
    }

    private static UnreadableCell notAVatRate() {
        return new UnreadableCell("vat-unknown", "Ce n'est pas un taux de TVA connu", "Écrivez 20, 10 ou 5,5.");
    }
}
