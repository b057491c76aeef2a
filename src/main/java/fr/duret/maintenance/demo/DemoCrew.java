package fr.duret.maintenance.demo;

import fr.duret.maintenance.shared.Paris;
import fr.duret.maintenance.technicians.AbsenceDraft;
import fr.duret.maintenance.technicians.AbsenceKind;
import fr.duret.maintenance.technicians.Absences;
import fr.duret.maintenance.technicians.Crew;
import fr.duret.maintenance.technicians.OnCallRota;
import fr.duret.maintenance.technicians.TechnicianRegister;
import fr.duret.maintenance.technicians.TechnicianView;
import fr.duret.maintenance.technicians.WorkingDay;
import fr.duret.maintenance.technicians.WorkingWeek;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What a file of technicians does not say of the demo company's: where they start, their zones, hours, absences, rota. */
@Component
@Profile("demo")
class DemoCrew {

    private static final String AUTHOR = "Clothilde Perrin";
    private static final int WEEKS_OF_DUTY = 12;

    private static final List<List<String>> ZONES = List.of(
            List.of("74000"),
            List.of("74940", "74290", "74000"),
            List.of("74960", "74600", "74000"),
            List.of("74220", "74230", "74450"),
            List.of("74210", "74410", "74320"),
            List.of("74350", "74370", "74570"),
            List.of("74150", "74540", "74270"));

    private final TechnicianRegister technicians;
    private final Crew crew;
    private final Absences absences;
    private final OnCallRota rota;
    private final Clock clock;

    DemoCrew(TechnicianRegister technicians, Crew crew, Absences absences, OnCallRota rota, Clock clock) {
        this.technicians = technicians;
        this.crew = crew;
        this.absences = absences;
        this.rota = rota;
        this.clock = clock;
    }

    void fill() {
        List<TechnicianView> all = technicians.technicians().stream()
                .sorted(Comparator.comparing(TechnicianView::reference))
                .toList();
        for (int i = 0; i < all.size(); i++) {
            crew.lookAfter(all.get(i).id(), ZONES.get(i % ZONES.size()));
        }
        crew.startFromHome(all.get(3).id(), "214 route du Fernuy", "74220", "La Clusaz", 45.9043, 6.4236);
        crew.startFromHome(all.get(4).id(), "36 chemin de la Tuilerie", "74210", "Faverges-Seythenex", 45.7462, 6.2937);
        crew.startFromHome(all.get(6).id(), "9 rue du Pont-Neuf", "74150", "Rumilly", 45.8664, 5.9446);
        crew.work(all.get(1).id(), days(List.of(1, 2, 4, 5), LocalTime.of(8, 30), LocalTime.of(16, 15)));
        absences(all, Paris.today(clock));
        LocalDate monday = Paris.today(clock).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        for (int week = 0; week < WEEKS_OF_DUTY; week++) {
            LocalDate first = monday.plusWeeks(week);
            duty(all, week, first);
        }
    }

    private static WorkingWeek days(List<Integer> weekdays, LocalTime from, LocalTime to) {
        return new WorkingWeek(
                weekdays.stream().map(day -> new WorkingDay(day, from, to)).toList());
    }

    /** Around the weeks that the rounds fill, so that nobody is planned while away. */
    private void absences(List<TechnicianView> all, LocalDate today) {
        LocalDate monday = today.plusWeeks(4).with(TemporalAdjusters.next(DayOfWeek.MONDAY));
        LocalDate past = today.minusWeeks(4).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        away(all.get(0), AbsenceKind.LEAVE, monday, monday.plusDays(4), "");
        away(
                all.get(1),
                AbsenceKind.LEAVE,
                past.minusWeeks(8),
                past.minusWeeks(6).minusDays(3),
                "");
        away(all.get(2), AbsenceKind.TRAINING, monday.minusDays(5), monday.minusDays(4), "Recyclage BS");
        away(all.get(4), AbsenceKind.TRAINING, monday.plusDays(1), monday.plusDays(2), "Recyclage BC");
        away(all.get(5), AbsenceKind.SICK, past.plusDays(1), past.plusDays(3), "");
        away(
                all.get(3),
                AbsenceKind.LEAVE,
                monday.plusWeeks(3),
                monday.plusWeeks(4).plusDays(4),
                "");
        away(
                all.get(6),
                AbsenceKind.LEAVE,
                past.minusWeeks(3),
                past.minusWeeks(3).plusDays(4),
                "");
        absences.enter(
                new AbsenceDraft(
                        all.get(1).id(),
                        AbsenceKind.OTHER,
                        monday.plusDays(3),
                        true,
                        monday.plusDays(3),
                        false,
                        "Rendez-vous à l’école"),
                AUTHOR);
    }

    private void away(TechnicianView technician, AbsenceKind kind, LocalDate from, LocalDate to, String note) {
        absences.enter(new AbsenceDraft(technician.id(), kind, from, false, to, false, note), AUTHOR);
    }

    /** The one whose turn it is, or the next who is there all week. */
    private void duty(List<TechnicianView> all, int week, LocalDate first) {
        IntStream.range(0, all.size())
                .mapToObj(turn -> all.get((week + turn) % all.size()))
                .filter(one -> absences.of(one.id(), first, first.plusDays(6)).isEmpty())
                .findFirst()
                .ifPresent(one -> rota.assign(one.id(), first, first.plusDays(6)));
    }
}
