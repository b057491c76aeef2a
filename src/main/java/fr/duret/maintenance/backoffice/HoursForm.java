package fr.duret.maintenance.backoffice;

import fr.duret.maintenance.shared.Refusal;
import fr.duret.maintenance.technicians.WorkingDay;
import fr.duret.maintenance.technicians.WorkingWeek;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Reads the week that somebody has filled in: {@code from1}, {@code to1} … {@code to7}; an empty day is a day off. */
final class HoursForm {

    private HoursForm() {}

    static WorkingWeek read(Map<String, String> fields) {
        List<WorkingDay> days = IntStream.rangeClosed(1, 7)
                .boxed()
                .flatMap(day -> day(day, text(fields, "from" + day), text(fields, "to" + day)))
                .toList();
        return new WorkingWeek(days);
    }

    /** Whether no weekday is filled in. */
    static boolean isEmpty(Map<String, String> fields) {
        return IntStream.rangeClosed(1, 7)
                .allMatch(day -> text(fields, "from" + day).isEmpty()
                        && text(fields, "to" + day).isEmpty());
    }

    private static Stream<WorkingDay> day(int weekday, String from, String to) {
        if (from.isEmpty() && to.isEmpty()) {
            return Stream.of();
        }
        try {
            return Stream.of(new WorkingDay(weekday, LocalTime.parse(from), LocalTime.parse(to)));
        } catch (DateTimeParseException e) {
            throw new Refusal(
                    Refusal.Kind.RULE,
                    "hours-incomplete",
                    "Horaires incomplets",
                    "Un jour travaillé a une heure de début et une heure de fin. Videz les deux pour un jour de"
                            + " repos.");
        }
    }

    private static String text(Map<String, String> fields, String name) {
        return fields.getOrDefault(name, "").strip();
    }
}
