package fr.duret.maintenance.shared;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;

/** Dates, amounts and typography as a French reader expects them. */
public final class French {

    /** For templates, which call the functions on an object: {@code ${fr.date(endsOn)}}. */
    public static final French FORMATS = new French();

    private static final String NARROW = "\u202f";
    private static final String FIXED = "\u00a0";
    private static final DateTimeFormatter MONTH_YEAR = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.FRENCH);
    private static final DateTimeFormatter WEEKDAY = DateTimeFormatter.ofPattern("EEEE", Locale.FRENCH);
    private static final Pattern BEFORE_HIGH_SIGN = Pattern.compile(" +([;:!?»€%])");
    private static final Pattern AFTER_GUILLEMET = Pattern.compile("« +");
    private static final Pattern APOSTROPHE = Pattern.compile("(?<=\\p{L})'(?=\\p{L})");

    private French() {}

    /** « 1er janvier 2027 ». */
    public static String date(LocalDate date) {
        return (date.getDayOfMonth() == 1 ? "1er" : date.getDayOfMonth()) + FIXED + MONTH_YEAR.format(date);
    }

    /** « jeudi 14 janvier 2027 ». */
    public static String weekday(LocalDate date) {
        return WEEKDAY.format(date) + " " + date(date);
    }

    /** « 14 janvier 2027 à 9 h 05 », Paris time. */
    public static String moment(Instant instant) {
        return date(Paris.dateOf(instant)) + " à " + time(instant);
    }

    /** « 9 h 05 », Paris time. */
    public static String time(Instant instant) {
        ZonedDateTime paris = instant.atZone(Paris.ZONE);
        return paris.getHour() + FIXED + "h" + FIXED + "%02d".formatted(paris.getMinute());
    }

    /** « 1 234,50 € ». */
    public static String money(Money money) {
        return number("#,##0.00", money.amount()) + NARROW + "€";
    }

    /** « 5,5 % ». */
    public static String percent(BigDecimal percent) {
        return number("#,##0.##", percent) + NARROW + "%";
    }

    private static String number(String pattern, BigDecimal value) {
        DecimalFormatSymbols symbols = new DecimalFormatSymbols(Locale.FRENCH);
        symbols.setGroupingSeparator('\u202f');
        symbols.setDecimalSeparator(',');
        return new DecimalFormat(pattern, symbols).format(value);
    }

    /** Sets a text that was typed on an ordinary keyboard: curved apostrophes, narrow spaces before high signs. */
    public static String typeset(String typed) {
        String spaced = BEFORE_HIGH_SIGN.matcher(typed).replaceAll(NARROW + "$1");
        String quoted = AFTER_GUILLEMET.matcher(spaced).replaceAll("«" + NARROW);
        return APOSTROPHE.matcher(quoted).replaceAll("’");
    }
}
