package fr.duret.maintenance.rehearsal;

import fr.duret.maintenance.interventions.DueWindow;
import fr.duret.maintenance.interventions.InterventionBook;
import fr.duret.maintenance.interventions.InterventionView;
import fr.duret.maintenance.quotes.QuoteView;
import fr.duret.maintenance.quotes.Quotes;
import fr.duret.maintenance.shared.Paris;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The invented Clothilde with the works of signed quotes: she plans each for a day from the first that the law allows. */
@Component
@Profile("rehearsal")
class QuotedVisits {

    private static final int SHORTEST = 45;
    private static final int LONGEST = 180;
    private static final int NOTICE = 2;
    private static final Duration CALL = Duration.ofMinutes(7);

    private final Quotes quotes;
    private final InterventionBook book;
    private final VisitDesk desk;
    private final FreeSlots slots;
    private final Agenda agenda;
    private final RehearsalOptions options;
    private final VisitHabits habits;
    private final WorkingHours hours;
    private final Clock clock;

    QuotedVisits(
            Quotes quotes,
            InterventionBook book,
            VisitDesk desk,
            FreeSlots slots,
            Agenda agenda,
            RehearsalOptions options,
            RehearsalProperties properties,
            Clock clock) {
        this.quotes = quotes;
        this.book = book;
        this.desk = desk;
        this.slots = slots;
        this.agenda = agenda;
        this.options = options;
        this.habits = properties.habits().visits();
        this.hours = WorkingHours.of(properties.habits());
        this.clock = clock;
    }

    /** The works of a signed quote wait to be planned; those that were begun already are planned like all of these. */
    void opened(Proposal proposal, UUID intervention) {
        InterventionView work = book.intervention(intervention);
        if (work.followsId() != null) {
            return;
        }
        String name = proposal.name() + " works";
        Errand errand = new Errand(
                work.kind(),
                0,
                0,
                work.subject(),
                minutes(quotes.quote(proposal.id())),
                "Travaux du devis faits et essayés ; le client a vu le résultat.",
                "");
        DueWindow window = Objects.requireNonNull(work.due());
        LocalDate wished = window.from().plusDays(fate(name).below(15, "wished"));
        Visit visit = new Visit(
                name,
                errand,
                proposal.place(),
                false,
                wished,
                Course.of(errand, habits, Fate.of(options.seed(), name, "course"))
                        .kept());
        desk.opened(visit, intervention);
        planWhenAtWork(visit, clock.instant());
    }

    /** A technician's half-day at the most: longer works are what the year has too few technicians for. */
    private static int minutes(QuoteView quote) {
        int labour = quote.lines().stream()
                .filter(QuoteView.Line::chosen)
                .map(line -> line.draft().labourHours().multiply(line.draft().quantity()))
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .multiply(BigDecimal.valueOf(60))
                .intValue();
        return Math.max(SHORTEST, Math.min(LONGEST, labour));
    }

    private void planWhenAtWork(Visit visit, Instant from) {
        agenda.plan(new Agenda.Act(hours.done(from, CALL), visit.name(), "plans", () -> plan(visit)));
    }

    /** Where nobody has time for weeks, she tries again in a week. */
    private void plan(Visit visit) {
        if (visit.isOver() || visit.isAppointed()) {
            return;
        }
        LocalDate soonest = Paris.today(clock).plusDays(NOTICE);
        LocalDate first = visit.day().isBefore(soonest) ? soonest : visit.day();
        slots.on(first, visit.errand(), fate(visit.name()))
                .ifPresentOrElse(
                        free -> desk.appoint(visit, free),
                        () -> planWhenAtWork(visit, clock.instant().plus(Duration.ofDays(7))));
    }

    private Fate fate(String name) {
        return Fate.of(options.seed(), name, "planning");
    }
}
