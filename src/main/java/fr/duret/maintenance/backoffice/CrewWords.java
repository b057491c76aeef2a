package fr.duret.maintenance.backoffice;

import fr.duret.maintenance.shared.French;
import fr.duret.maintenance.technicians.AbsenceView;
import fr.duret.maintenance.technicians.Availability;
import fr.duret.maintenance.technicians.Skill;
import fr.duret.maintenance.technicians.SkillLevel;
import fr.duret.maintenance.technicians.WorkingWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How the pages of the crew call what is known of a technician. */
final class CrewWords {

    private static final int SOON = 60;
    private static final int VERY_SOON = 30;

    private CrewWords() {}

    /** « au travail », « congé », « ne travaille pas ce jour-là ». */
    static Tone today(@Nullable Availability now) {
        if (now == null || !now.works()) {
            return new Tone(now == null ? "inconnu" : now.whyNot(), "calm");
        }
        return now.whyNot().isEmpty()
                ? new Tone("au travail", "done")
                : new Tone(time(now.from()) + " – " + time(now.to()) + ", " + now.whyNot(), "warn");
    }

    /** How long a qualification counts, and how loudly that is said. */
    static Tone expiry(@Nullable LocalDate expiresOn, LocalDate today) {
        if (expiresOn == null) {
            return new Tone("date à saisir", "warn");
        }
        long days = ChronoUnit.DAYS.between(today, expiresOn);
        if (days < 0) {
            return new Tone("expirée", "alert");
        }
        return days > SOON
                ? new Tone("valable", "done")
                : new Tone("expire " + French.inDays(days), days > VERY_SOON ? "warn" : "alert");
    }

    /** What somebody can do, the levels that stand out told. */
    static String skills(List<Skill> skills) {
        return skills.stream()
                .map(skill -> skill.level() == SkillLevel.SKILLED
                        ? skill.name()
                        : skill.name() + " (" + skill.level().label() + ")")
                .collect(Collectors.joining(", "));
    }

    /** « 39 h », « 28 h, temps partiel ». */
    static String week(WorkingWeek week) {
        return French.duration(week.work().toMinutes()) + (week.isPartTime() ? ", temps partiel" : "");
    }

    /** « 16 h 45 ». */
    static String time(@Nullable LocalTime time) {
        return time == null
                ? ""
                : time.getHour() + "\u00a0h" + (time.getMinute() == 0 ? "" : "\u00a0%02d".formatted(time.getMinute()));
    }

    /** « du lun. 4 janv. 2027 à midi au ven. 8 janv. 2027 », « le lun. 4 janv. 2027 ». */
    static String span(AbsenceView absence) {
        if (absence.firstDay().equals(absence.lastDay())) {
            return "le " + French.shortDate(absence.firstDay())
                    + (absence.fromNoon() ? ", après-midi" : absence.untilNoon() ? ", matin" : "");
        }
        return "du " + French.shortDate(absence.firstDay()) + (absence.fromNoon() ? " à midi" : "") + " au "
                + French.shortDate(absence.lastDay()) + (absence.untilNoon() ? " à midi" : "");
    }
}
