package fr.duret.maintenance.technicians;

import fr.duret.maintenance.shared.French;
import fr.duret.maintenance.shared.WorkingDays;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who is able and free to work on a day, and why somebody is not: what planning reads. */
@Service
@Transactional(readOnly = true)
public class Workforce {

    private final TechnicianRegister technicians;
    private final Absences absences;
    private final OnCallRota rota;

    Workforce(TechnicianRegister technicians, Absences absences, OnCallRota rota) {
        this.technicians = technicians;
        this.absences = absences;
        this.rota = rota;
    }

    /** Every technician on every one of those days, technician by technician. */
    public List<Availability> between(LocalDate from, LocalDate to) {
        List<AbsenceView> away = absences.between(from, to);
        List<OnCallView> duties = rota.between(from, to);
        List<Availability> all = new ArrayList<>();
        for (TechnicianView technician : technicians.technicians()) {
            List<AbsenceView> own = away.stream()
                    .filter(absence -> absence.technicianId().equals(technician.id()))
                    .toList();
            from.datesUntil(to.plusDays(1)).forEach(day -> {
                boolean onCall = duties.stream()
                        .anyMatch(duty -> duty.technicianId().equals(technician.id()) && duty.covers(day));
                all.add(on(technician, day, own, onCall));
            });
        }
        return all;
    }

    /**
     * Why that technician must not do work that needs that qualification from then to then on that day, in French;
     * empty if they may. Working hours do not count: overtime and emergencies are somebody's decision.
     */
    public Optional<String> objection(UUID technicianId, String needed, LocalDate day, LocalTime from, LocalTime to) {
        TechnicianView technician = technicians.require(technicianId);
        Optional<String> away = absences.of(technicianId, day, day).stream()
                .filter(absence -> absence.takes(day, from, to))
                .map(absence -> technician.name() + " est absent ce jour-là ("
                        + absence.kind().label().toLowerCase(Locale.FRENCH) + ").")
                .findFirst();
        return away.or(() -> unqualified(technician, needed, day));
    }

    /** Why that technician is not qualified on that day, in French; empty if they are. */
    public static Optional<String> unqualified(TechnicianView technician, String needed, LocalDate day) {
        if (technician.mayDo(needed, day)) {
            return Optional.empty();
        }
        Optional<LocalDate> expired = technician.qualifications().stream()
                .filter(held -> held.covers(needed))
                .map(Qualification::expiresOn)
                .filter(expiry -> expiry != null)
                .max(LocalDate::compareTo);
        return Optional.of(expired.map(expiry -> "L'habilitation « " + needed + " » de " + technician.name()
                        + " expire le " + French.date(expiry) + ".")
                .orElseGet(() -> technician.name() + " n'a pas l'habilitation « " + needed + " »."));
    }

    private static Availability on(TechnicianView technician, LocalDate day, List<AbsenceView> away, boolean onCall) {
        WorkingDay hours = technician.week().on(day.getDayOfWeek()).orElse(null);
        if (WorkingDays.isHoliday(day)) {
            return new Availability(technician.id(), day, null, null, onCall, "jour férié");
        }
        if (hours == null) {
            return new Availability(technician.id(), day, null, null, onCall, "ne travaille pas ce jour-là");
        }
        Optional<String> morning = reason(away, day, false);
        Optional<String> afternoon = reason(away, day, true);
        LocalTime from = morning.isPresent() ? later(hours.from(), LocalTime.NOON) : hours.from();
        LocalTime to = afternoon.isPresent() ? earlier(hours.to(), LocalTime.NOON) : hours.to();
        String why = morning.or(() -> afternoon).orElse("");
        return to.isAfter(from)
                ? new Availability(technician.id(), day, from, to, onCall, why)
                : new Availability(technician.id(), day, null, null, onCall, why);
    }

    private static Optional<String> reason(List<AbsenceView> away, LocalDate day, boolean afternoon) {
        return away.stream()
                .filter(absence -> absence.takes(day, afternoon))
                .map(absence -> absence.kind().label().toLowerCase(Locale.FRENCH))
                .findFirst();
    }

    private static LocalTime later(LocalTime one, LocalTime other) {
        return one.isAfter(other) ? one : other;
    }

    private static LocalTime earlier(LocalTime one, LocalTime other) {
        return one.isBefore(other) ? one : other;
    }
}
