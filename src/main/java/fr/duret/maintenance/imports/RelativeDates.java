package fr.duret.maintenance.imports;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Dates that a file gives by their distance from the first day: {@code {J+60}}, {@code {J+61-12M}}. */
public final class RelativeDates {

    private static final Pattern TOKEN = Pattern.compile("\\{J([+-]\\d+(?![\\dM]))?(?:([+-]\\d+)M)?}");
    private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("dd/MM/uuuu");

    private RelativeDates() {}

    /** Writes out the dates of a file: days first, then months; a day that the month lacks becomes its last. */
    public static String resolve(String file, LocalDate firstDay) {
        return TOKEN.matcher(file).replaceAll(token -> WRITTEN.format(resolve(token, firstDay)));
    }

    private static LocalDate resolve(MatchResult token, LocalDate firstDay) {
        return firstDay.plusDays(number(token.group(1))).plusMonths(number(token.group(2)));
    }

    private static long number(@Nullable String written) {
        return written == null ? 0 : Long.parseLong(written);
    }
}
