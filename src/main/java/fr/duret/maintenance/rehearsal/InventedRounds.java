package fr.duret.maintenance.rehearsal;

import fr.duret.maintenance.processes.TimeMachine;
import fr.duret.maintenance.rounds.OptimisationRuns;
import fr.duret.maintenance.rounds.OptimisationWorker;
import fr.duret.maintenance.rounds.RoundSheet;
import fr.duret.maintenance.rounds.RoundSheets;
import fr.duret.maintenance.rounds.RoundsPublished;
import fr.duret.maintenance.shared.Paris;
import fr.duret.maintenance.technicians.TechnicianView;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The invented Clothilde has better rounds searched on the last evening of each week; what is published is written down. */
@Component
@Profile("rehearsal")
class InventedRounds {

    private static final BigDecimal KILOMETRE = BigDecimal.valueOf(1000);

    private final OptimisationRuns runs;
    private final OptimisationWorker worker;
    private final RoundSheets sheets;
    private final Presence presence;
    private final Agenda agenda;
    private final EventLog log;
    private final TimeMachine time;
    private final RehearsalOptions options;
    private final Clock clock;

    InventedRounds(
            OptimisationRuns runs,
            OptimisationWorker worker,
            RoundSheets sheets,
            Presence presence,
            Agenda agenda,
            EventLog log,
            TimeMachine time,
            RehearsalOptions options,
            Clock clock) {
        this.runs = runs;
        this.worker = worker;
        this.sheets = sheets;
        this.presence = presence;
        this.agenda = agenda;
        this.log = log;
        this.time = time;
        this.options = options;
        this.clock = clock;
    }

    void begin() {
        LocalDate friday = options.from().with(TemporalAdjusters.nextOrSame(DayOfWeek.FRIDAY));
        for (LocalDate day = friday; day.isBefore(options.to()); day = day.plusWeeks(1)) {
            agenda.plan(new Agenda.Act(
                    day.atTime(19, 0).atZone(Paris.ZONE).toInstant(), "", "optimises rounds", this::optimise));
        }
    }

    private void optimise() {
        runs.ask(InventedDispatcher.NAME);
        time.letHappen();
        worker.workOne();
    }

    @EventListener
    void on(RoundsPublished event) {
        event.rounds()
                .forEach(round -> presence.crew().stream()
                        .filter(one -> one.id().equals(round.technicianId()))
                        .forEach(technician -> log.note(line(technician, round.day()))));
    }

    private LogLine line(TechnicianView technician, LocalDate day) {
        LogLine line = new LogLine(clock.instant(), EventKind.ROUND_PUBLISHED)
                .with(LogKey.TECHNICIAN, technician.reference())
                .with(LogKey.DAY, day);
        return sheets.between(day, day).stream()
                .filter(sheet -> sheet.technicianId().equals(technician.id()))
                .findFirst()
                .map(sheet -> figures(line, sheet))
                .orElseGet(() -> line.with(LogKey.STOPS, 0)
                        .with(LogKey.KM, BigDecimal.ZERO.setScale(1))
                        .with(LogKey.MINUTES, 0));
    }

    private static LogLine figures(LogLine line, RoundSheet sheet) {
        return line.with(LogKey.STOPS, sheet.stops().size())
                .with(LogKey.KM, BigDecimal.valueOf(sheet.metres()).divide(KILOMETRE, 1, RoundingMode.HALF_UP))
                .with(LogKey.MINUTES, sheet.work().toMinutes());
    }
}
