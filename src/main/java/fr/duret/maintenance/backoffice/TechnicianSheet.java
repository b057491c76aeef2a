package fr.duret.maintenance.backoffice;

import fr.duret.maintenance.shared.French;
import fr.duret.maintenance.technicians.AbsenceView;
import fr.duret.maintenance.technicians.Qualification;
import fr.duret.maintenance.technicians.Skill;
import fr.duret.maintenance.technicians.StartingPoint;
import fr.duret.maintenance.technicians.TechnicianView;
import fr.duret.maintenance.technicians.WorkingDay;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Everything that a technician's page shows. */
record TechnicianSheet(
        UUID id,
        String name,
        String reference,
        String email,
        String mobile,
        String sector,
        String zone,
        StartingPoint start,
        String startWords,
        String week,
        List<Held> qualifications,
        List<Skill> skills,
        List<Day> days,
        List<Away> absences) {

    /** A qualification with how long it counts. */
    record Held(
            String symbol,
            @Nullable LocalDate obtainedOn,
            @Nullable LocalDate expiresOn,
            Tone state) {}

    /**
     * A weekday.
     *
     * @param from as a field of time takes it, empty on a day off
     */
    record Day(int weekday, String name, String from, String to, String words) {}

    record Away(UUID id, String kind, String span, @Nullable String note, boolean over) {}

    static TechnicianSheet of(TechnicianView technician, List<AbsenceView> absences, LocalDate today) {
        StartingPoint start = technician.start();
        return new TechnicianSheet(
                technician.id(),
                technician.name(),
                technician.reference(),
                technician.email(),
                technician.mobile(),
                technician.sector(),
                String.join(", ", technician.postcodes()),
                start,
                (start.home() ? "Domicile, " : "Dépôt, ") + start.town(),
                CrewWords.week(technician.week()),
                technician.qualifications().stream()
                        .map(one -> held(one, today))
                        .toList(),
                technician.skills(),
                Arrays.stream(DayOfWeek.values())
                        .map(day -> day(day, technician.week().on(day).orElse(null)))
                        .toList(),
                absences.stream().map(one -> away(one, today)).toList());
    }

    private static Held held(Qualification one, LocalDate today) {
        return new Held(one.symbol(), one.obtainedOn(), one.expiresOn(), CrewWords.expiry(one.expiresOn(), today));
    }

    private static Day day(DayOfWeek day, @Nullable WorkingDay hours) {
        String name = French.capital(day.getDisplayName(TextStyle.FULL, Locale.FRENCH));
        return hours == null
                ? new Day(day.getValue(), name, "", "", "repos")
                : new Day(
                        day.getValue(),
                        name,
                        hours.from().toString(),
                        hours.to().toString(),
                        CrewWords.time(hours.from()) + " – " + CrewWords.time(hours.to()));
    }

    private static Away away(AbsenceView absence, LocalDate today) {
        return new Away(
                absence.id(),
                absence.kind().label(),
                French.capital(CrewWords.span(absence)),
                absence.note(),
                absence.lastDay().isBefore(today));
    }
}
