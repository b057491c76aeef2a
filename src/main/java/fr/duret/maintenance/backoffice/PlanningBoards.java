package fr.duret.maintenance.backoffice;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import fr.duret.maintenance.appointments.AppointmentBook;
import fr.duret.maintenance.backoffice.PlanningBoard.Cell;
import fr.duret.maintenance.backoffice.PlanningBoard.Head;
import fr.duret.maintenance.backoffice.PlanningBoard.Row;
import fr.duret.maintenance.interventions.WorkItem;
import fr.duret.maintenance.interventions.Workload;
import fr.duret.maintenance.rounds.RoundRules;
import fr.duret.maintenance.rounds.RoundSheet;
import fr.duret.maintenance.rounds.RoundSheets;
import fr.duret.maintenance.rounds.RoundStop;
import fr.duret.maintenance.rounds.TechnicianDay;
import fr.duret.maintenance.shared.French;
import fr.duret.maintenance.shared.Paris;
import fr.duret.maintenance.shared.WorkingDays;
import fr.duret.maintenance.technicians.Availability;
import fr.duret.maintenance.technicians.TechnicianRegister;
import fr.duret.maintenance.technicians.TechnicianView;
import fr.duret.maintenance.technicians.Workforce;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads the board of some days from the books. */
@Component
class PlanningBoards {

    private final RoundSheets sheets;
    private final Workload workload;
    private final TechnicianRegister technicians;
    private final Workforce workforce;
    private final AppointmentBook appointments;
    private final Clock clock;

    PlanningBoards(
            RoundSheets sheets,
            Workload workload,
            TechnicianRegister technicians,
            Workforce workforce,
            AppointmentBook appointments,
            Clock clock) {
        this.sheets = sheets;
        this.workload = workload;
        this.technicians = technicians;
        this.workforce = workforce;
        this.appointments = appointments;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    PlanningBoard read(PlanningView view, LocalDate around) {
        LocalDate today = Paris.today(clock);
        LocalDate last = view.last(around);
        List<RoundSheet> rounds = sheets.between(view.first(around), last);
        List<Availability> there = workforce.between(view.first(around), last);
        // What is done is no longer waited for; what comes due later than a month waits for its turn.
        List<WorkItem> waiting = workload.waiting(today.isAfter(last) ? today : last);
        Map<TechnicianDay, RoundSheet> byDay = rounds.stream()
                .collect(toMap(round -> new TechnicianDay(round.technicianId(), round.day()), Function.identity()));
        List<LocalDate> days = days(view, around, rounds);
        Map<UUID, Map<LocalDate, Availability>> people = there.stream()
                .collect(groupingBy(Availability::technicianId, toMap(Availability::day, Function.identity())));
        PlanningBlocks blocks = new PlanningBlocks(clock.instant());
        List<TechnicianView> crew = technicians.technicians();
        return new PlanningBoard(
                days.stream().map(day -> head(day, today)).toList(),
                crew.stream()
                        .map(one -> new Row(
                                one.id().toString(),
                                one.name(),
                                "/equipe/" + one.id(),
                                days.stream()
                                        .map(day -> cell(
                                                day,
                                                today,
                                                people.getOrDefault(one.id(), Map.of())
                                                        .get(day),
                                                byDay.get(new TechnicianDay(one.id(), day)),
                                                view == PlanningView.MONTH ? null : blocks))
                                        .toList()))
                        .toList(),
                later(waiting, today),
                view == PlanningView.MONTH ? List.of() : blocks.waiting(waiting, appointments.promises()),
                PlanningAlerts.of(rounds, waiting, there, crew, clock.instant()));
    }

    private static String later(List<WorkItem> waiting, LocalDate today) {
        long later = PlanningAlerts.later(waiting, today);
        return later == 0 ? "" : "dont " + French.count(later, "attendue plus tard", "attendues plus tard");
    }

    /** Of the weekend, only days on which somebody works. */
    private static List<LocalDate> days(PlanningView view, LocalDate around, List<RoundSheet> rounds) {
        return view.first(around)
                .datesUntil(view.last(around).plusDays(1))
                .filter(day -> view != PlanningView.WEEK
                        || day.getDayOfWeek().getValue() < 6
                        || rounds.stream().anyMatch(round -> round.day().equals(day)))
                .toList();
    }

    private static Head head(LocalDate day, LocalDate today) {
        return new Head(day, label(day), PlanningView.DAY.url(day), day.equals(today), WorkingDays.isHoliday(day));
    }

    private static String label(LocalDate day) {
        String whole = French.shortDate(day);
        return whole.substring(0, whole.lastIndexOf(' '));
    }

    private static Cell cell(
            LocalDate day,
            LocalDate today,
            @Nullable Availability there,
            @Nullable RoundSheet round,
            @Nullable PlanningBlocks blocks) {
        long work = round == null ? 0 : round.work().toMinutes();
        long share = 100 * work / RoundRules.PAID_DAY.toMinutes();
        return new Cell(
                day.toString(),
                label(day),
                day.equals(today),
                there == null ? "" : there.whyNot(),
                there == null || !there.works(),
                round == null ? "" : load(round),
                share > 100 ? "alert" : share > 90 ? "warn" : "calm",
                (int) Math.min(100, share),
                round == null || blocks == null
                        ? List.of()
                        : round.stops().stream()
                                .map(RoundStop::item)
                                .map(blocks::block)
                                .toList());
    }

    private static String load(RoundSheet round) {
        return French.duration(round.work().toMinutes()) + " · " + French.number(Math.round(round.metres() / 1000.0))
                + "\u00a0km";
    }
}
