package fr.duret.maintenance.shared;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Dates, amounts and typography as a French reader expects them. */
public final class French {

    /** For templates, which call the functions on an object: {@code ${fr.date(endsOn)}}. */
    public static final French FORMATS = new French();

    private static final String NARROW = "\u202f";
    private static final String FIXED = "\u00a0";
    private static final Set<String> NOUNS = Set.of("pièce", "lot", "forfait");
    private static final DateTimeFormatter MONTH_YEAR = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.FRENCH);
    private static final DateTimeFormatter WEEKDAY = DateTimeFormatter.ofPattern("EEEE", Locale.FRENCH);
    private static final DateTimeFormatter SHORT_WEEKDAY = DateTimeFormatter.ofPattern("EEE", Locale.FRENCH);
    private static final DateTimeFormatter SHORT_MONTH = DateTimeFormatter.ofPattern("MMM", Locale.FRENCH);
    // Each begins with the sign that is rare: whole documents are set by them.
    private static final Pattern BEFORE_HIGH_SIGN = Pattern.compile(" (?<!  ) *+([;:!?»€%])");
    private static final Pattern AFTER_GUILLEMET = Pattern.compile("« +");
    private static final Pattern SIREN = Pattern.compile("(\\d{3})(\\d{3})(\\d{3})(\\d*)");
    private static final Pattern APOSTROPHE = Pattern.compile("'(?<=\\p{L}')(?=\\p{L})");

    private French() {}

    /** « 1er janvier 2027 ». */
    public static String date(LocalDate date) {
        return dayOfMonth(date) + FIXED + MONTH_YEAR.format(date);
    }

    /** « jeudi 14 janvier 2027 ». */
    public static String weekday(LocalDate date) {
        return WEEKDAY.format(date) + " " + date(date);
    }

    /** The day in Paris, for {@link #weekday}. */
    public static LocalDate day(Instant instant) {
        return Paris.dateOf(instant);
    }

    /** « jeu. 14 janv. 2027 », for tables. */
    public static String shortDate(LocalDate date) {
        return SHORT_WEEKDAY.format(date) + " " + dayMonth(date) + " " + date.getYear();
    }

    /** « jeu. 14 janv. 2027 », the day in Paris. */
    public static String shortDate(Instant instant) {
        return shortDate(Paris.dateOf(instant));
    }

    /** « 14 janv. ». */
    public static String dayMonth(LocalDate date) {
        return dayOfMonth(date) + " " + month(date);
    }

    /** « janv. », of a day or a month. */
    public static String month(TemporalAccessor date) {
        return SHORT_MONTH.format(date);
    }

    /** « janvier 2027 ». */
    public static String monthYear(YearMonth month) {
        return MONTH_YEAR.format(month);
    }

    private static String dayOfMonth(LocalDate date) {
        return date.getDayOfMonth() == 1 ? "1er" : String.valueOf(date.getDayOfMonth());
    }

    /** « dans 12 jours », « demain », « aujourd’hui », « hier », « il y a 3 jours ». */
    public static String inDays(long days) {
        if (days == 0) {
            return "aujourd’hui";
        }
        if (Math.abs(days) == 1) {
            return days > 0 ? "demain" : "hier";
        }
        return (days > 0 ? "dans " : "il y a ") + count(Math.abs(days), "jour", "jours");
    }

    /** « 14 janvier 2027 à 9 h 05 », Paris time. */
    public static String moment(Instant instant) {
        return date(Paris.dateOf(instant)) + " à " + time(instant);
    }

    /** « jeu. 14 janv. 2027, 9 h 05 », Paris time, for tables. */
    public static String shortMoment(Instant instant) {
        return shortDate(instant) + ", " + time(instant);
    }

    /** As little as a list needs: the hour of what happened today, otherwise the day, with its year if it is another. */
    public static String brief(Instant instant, LocalDate today) {
        LocalDate date = Paris.dateOf(instant);
        if (date.equals(today)) {
            return time(instant);
        }
        return date.getYear() == today.getYear() ? dayMonth(date) : dayMonth(date) + " " + date.getYear();
    }

    /** « 9 h 05 », Paris time. */
    public static String time(Instant instant) {
        ZonedDateTime paris = instant.atZone(Paris.ZONE);
        int minute = paris.getMinute();
        return paris.getHour() + FIXED + "h" + FIXED + (minute < 10 ? "0" : "") + minute;
    }

    /** « 1 234,50 € ». */
    public static String money(Money money) {
        return number("#,##0.00", money.amount()) + NARROW + "€";
    }

    /** « 5,5 % ». */
    public static String percent(BigDecimal percent) {
        return number("#,##0.##", percent) + NARROW + "%";
    }

    /** « 1 h 15 », « 45 min ». */
    public static String duration(long minutes) {
        return minutes < 60
                ? minutes + FIXED + "min"
                : minutes / 60 + FIXED + "h" + (minutes % 60 == 0 ? "" : FIXED + "%02d".formatted(minutes % 60));
    }

    /** « 0,5 », with as many decimals as there are. */
    public static String decimal(BigDecimal value) {
        return number("#,##0.######", value);
    }

    /** « 1 pièce », « 2 pièces », « 12 m »; « u » is how price lists write a piece. */
    public static String quantity(BigDecimal value, @Nullable String unit) {
        if (unit == null) {
            return decimal(value);
        }
        String noun = unit(unit);
        boolean plural = NOUNS.contains(noun) && value.abs().compareTo(BigDecimal.valueOf(2)) >= 0;
        return decimal(value) + FIXED + noun + (plural ? "s" : "");
    }

    /** What a price is for: « pièce », « m ». */
    public static String unit(String unit) {
        return unit.equals("u") ? "pièce" : unit;
    }

    /** « 1 250 ». */
    public static String number(long number) {
        return number("#,##0", BigDecimal.valueOf(number));
    }

    /** The number and its noun, singular below two as French has it: « 0 client », « 1 client », « 12 clients ». */
    public static String count(long number, String singular, String plural) {
        return number(number) + FIXED + (Math.abs(number) < 2 ? singular : plural);
    }

    /** A number in E.164 as one reads it out, on one line: « 06 39 98 12 34 ». */
    public static String phone(String e164) {
        return PhoneNumbers.display(e164).replace(" ", FIXED);
    }

    /** A SIREN or SIRET as one reads it out, on one line: « 913 742 608 », « 913 742 608 00014 ». */
    public static String siren(String digits) {
        return SIREN.matcher(digits).replaceFirst("$1 $2 $3 $4").strip().replace(" ", FIXED);
    }

    private static String number(String pattern, BigDecimal value) {
        DecimalFormatSymbols symbols = new DecimalFormatSymbols(Locale.FRENCH);
        symbols.setGroupingSeparator('\u202f');
        symbols.setDecimalSeparator(',');
        return new DecimalFormat(pattern, symbols).format(value);
    }

    /** The text with a capital at its beginning, where it begins a line. */
    public static String capital(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.FRENCH) + text.substring(1);
    }

    /** Sets a text that was typed on an ordinary keyboard: curved apostrophes, narrow spaces before high signs. */
    public static String typeset(String typed) {
        String spaced = BEFORE_HIGH_SIGN.matcher(typed).replaceAll(NARROW + "$1");
        String quoted = AFTER_GUILLEMET.matcher(spaced).replaceAll("«" + NARROW);
        return APOSTROPHE.matcher(quoted).replaceAll("’");
    }
}
