package fr.duret.maintenance.rehearsal;

import fr.duret.maintenance.processes.TaskOpened;
import fr.duret.maintenance.shared.Paris;
import fr.duret.maintenance.shared.WorkingDays;
import fr.duret.maintenance.technicians.AbsenceDraft;
import fr.duret.maintenance.technicians.AbsenceKind;
import fr.duret.maintenance.technicians.Absences;
import fr.duret.maintenance.technicians.Crew;
import fr.duret.maintenance.technicians.Expiring;
import fr.duret.maintenance.technicians.QualificationDates;
import fr.duret.maintenance.technicians.TechnicianView;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;
import java.util.Objects;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** When the technicians are away in the year: leave, illness, and the courses that refresh their qualifications. */
@Component
@Profile("rehearsal")
class CrewYear {

    private static final int COURSE_DAYS = 2;
    private static final int QUALIFIED_MONTHS = 36;
    private static final int SEEN_AHEAD = 90;
    private static final int LONGEST_ILLNESS = 4;

    private final Absences absences;
    private final Crew crew;
    private final Presence presence;
    private final VisitDesk desk;
    private final Agenda agenda;
    private final RehearsalOptions options;
    private final VisitHabits habits;
    private final Clock clock;

    CrewYear(
            Absences absences,
            Crew crew,
            Presence presence,
            VisitDesk desk,
            Agenda agenda,
            RehearsalOptions options,
            RehearsalProperties properties,
            Clock clock) {
        this.absences = absences;
        this.crew = crew;
        this.presence = presence;
        this.desk = desk;
        this.agenda = agenda;
        this.options = options;
        this.habits = properties.habits().visits();
        this.clock = clock;
    }

    /** Leave is entered at the beginning, illness on its first morning. */
    void begin() {
        for (TechnicianView technician : presence.crew()) {
            for (int year = options.from().getYear(); year <= options.to().getYear(); year++) {
                Fate fate = Fate.of(options.seed(), technician.reference(), "year " + year);
                leave(technician, LocalDate.of(year, Month.JULY, 5).plusWeeks(fate.below(7, "summer")), 2);
                leave(technician, LocalDate.of(year, Month.FEBRUARY, 1).plusWeeks(fate.below(14, "spring")), 1);
                leave(technician, LocalDate.of(year, Month.DECEMBER, 20).plusDays(fate.below(2, "winter") * 7L), 1);
                illness(technician, year, fate);
            }
        }
    }

    private void leave(TechnicianView technician, LocalDate about, int weeks) {
        LocalDate monday = about.with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
        if (!monday.isBefore(options.from()) && monday.isBefore(options.to())) {
            enter(technician, AbsenceKind.LEAVE, monday, monday.plusWeeks(weeks).minusDays(3));
        }
    }

    private void illness(TechnicianView technician, int year, Fate fate) {
        int left = habits.sick();
        for (int spell = 1; left > 0; spell++) {
            int days = Math.min(left, 1 + fate.below(LONGEST_ILLNESS, "days " + spell));
            left -= days;
            LocalDate first = WorkingDays.onOrAfter(
                    LocalDate.of(year, Month.JANUARY, 4).plusDays(fate.below(350, "spell " + spell)));
            if (!first.isBefore(options.from()) && first.isBefore(options.to())) {
                agenda.plan(new Agenda.Act(
                        first.atTime(7, 30).atZone(Paris.ZONE).toInstant(),
                        technician.reference(),
                        "is ill",
                        () -> fallsIll(technician, first, days)));
            }
        }
    }

    private void fallsIll(TechnicianView technician, LocalDate first, int days) {
        LocalDate last = first;
        while (last.isBefore(first.plusDays(days - 1L)) && presence.works(technician, last.plusDays(1))) {
            last = last.plusDays(1);
        }
        if (presence.works(technician, first)) {
            enter(technician, AbsenceKind.SICK, first, last);
        }
    }

    private void enter(TechnicianView technician, AbsenceKind kind, LocalDate first, LocalDate last) {
        absences.enter(new AbsenceDraft(technician.id(), kind, first, false, last, false, ""), InventedDispatcher.NAME);
        presence.changed();
        desk.isAway(technician, first, last);
    }

    /** What she was reminded of about a qualification, she has booked, or she books it the second time. */
    void hasSeenTo(TaskOpened task) {
        boolean first = "Task_BookRefresher".equals(task.step());
        if (first || "Task_ConfirmRefresher".equals(task.step())) {
            UUID id = Objects.requireNonNull(task.businessKey());
            presence.crew().stream()
                    .filter(technician -> technician.id().equals(id))
                    .forEach(technician -> refresh(technician, first));
        }
    }

    private void refresh(TechnicianView technician, boolean first) {
        LocalDate today = Paris.today(clock);
        Fate fate = Fate.of(options.seed(), technician.reference(), "refresher " + today);
        boolean due = crew.expiring(today.plusDays(SEEN_AHEAD)).stream().anyMatch(one -> isTheirs(one, technician));
        boolean booked = !absences.of(technician.id(), today, today.plusDays(SEEN_AHEAD)).stream()
                .filter(absence -> absence.kind() == AbsenceKind.TRAINING)
                .toList()
                .isEmpty();
        if (!due || booked || (first && !fate.happens(habits.refreshed(), "booked"))) {
            return;
        }
        LocalDate day = today.plusDays(first ? 10L + fate.below(30, "day") : 3L + fate.below(7, "day"));
        while (!isFree(technician, day)) {
            day = day.plusDays(1);
        }
        LocalDate last = day.plusDays(COURSE_DAYS - 1L);
        enter(technician, AbsenceKind.TRAINING, day, last);
        agenda.plan(new Agenda.Act(
                last.atTime(17, 0).atZone(Paris.ZONE).toInstant(),
                technician.reference(),
                "is qualified",
                () -> qualify(technician, last)));
    }

    private boolean isFree(TechnicianView technician, LocalDate day) {
        return presence.works(technician, day) && presence.works(technician, day.plusDays(COURSE_DAYS - 1L));
    }

    private void qualify(TechnicianView technician, LocalDate day) {
        crew.expiring(day.plusDays(SEEN_AHEAD)).stream()
                .filter(one -> isTheirs(one, technician))
                .forEach(one -> crew.qualify(
                        technician.id(), new QualificationDates(one.symbol(), day, day.plusMonths(QUALIFIED_MONTHS))));
    }

    private static boolean isTheirs(Expiring one, TechnicianView technician) {
        return one.technicianId().equals(technician.id()) && one.expiresOn() != null;
    }
}
