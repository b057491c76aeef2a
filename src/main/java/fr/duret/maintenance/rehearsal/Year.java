package fr.duret.maintenance.rehearsal;

import fr.duret.maintenance.processes.TimeMachine;
import fr.duret.maintenance.shared.French;
import fr.duret.maintenance.shared.Paris;
import java.io.PrintStream;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Optional;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Lets time pass from what is due next to what is due next: timers of processes, messages, people's acts. */
@Component
@Profile("rehearsal")
class Year {

    private final TimeMachine time;
    private final Agenda agenda;
    private final OfficeWitness office;
    private final EventLog log;
    private final RehearsalOptions options;

    Year(TimeMachine time, Agenda agenda, OfficeWitness office, EventLog log, RehearsalOptions options) {
        this.time = time;
        this.agenda = agenda;
        this.office = office;
        this.log = log;
        this.options = options;
    }

    /** Lives until the first instant of the day after the last. */
    void live(Progress progress, PrintStream console) {
        Instant last = Paris.startOf(options.to()).minusSeconds(1);
        YearMonth month = YearMonth.from(options.from());
        console.print(French.monthYear(month));
        Optional<Instant> event = time.letHappen();
        instantIsOver(progress, time.now());
        while (time.now().isBefore(last)) {
            Instant act = agenda.next().filter(next -> next.isBefore(last)).orElse(last);
            Instant now = event.filter(next -> !next.isAfter(act)).orElse(act);
            time.waitUntil(now);
            if (event.isPresent() && event.get().equals(now)) {
                event = time.letHappen();
            }
            for (Optional<Agenda.Act> due = agenda.due(now); due.isPresent(); due = agenda.due(now)) {
                due.get().deed().run();
                event = time.letHappen();
            }
            instantIsOver(progress, now);
            YearMonth reached = YearMonth.from(Paris.dateOf(now));
            if (!reached.equals(month)) {
                month = reached;
                console.print(
                        month.getMonthValue() == 1 ? " · " + French.monthYear(month) : " · " + French.month(month));
                console.flush();
            }
        }
        console.println();
    }

    private void instantIsOver(Progress progress, Instant now) {
        office.look();
        log.instantIsOver();
        progress.reached(now, log.written());
    }
}
