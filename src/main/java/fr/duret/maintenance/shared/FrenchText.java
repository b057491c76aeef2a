package fr.duret.maintenance.shared;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Values inside French sentences. */
public final class FrenchText {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.FRENCH);

    private FrenchText() {}

    /** « 14 janvier 2027 », « 1er mars 2027 ». */
    public static String date(LocalDate day) {
        String written = DAY.format(day);
        return day.getDayOfMonth() == 1 ? "1er" + written.substring(1) : written;
    }
}
