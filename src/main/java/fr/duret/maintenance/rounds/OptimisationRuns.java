package fr.duret.maintenance.rounds;

import fr.duret.maintenance.shared.Ids;
import fr.duret.maintenance.shared.Paris;
import fr.duret.maintenance.shared.Refusal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Optimisations: asked for every evening and at any time, stopped, decided. There is one at a time. */
@Service
@Transactional
@EnableConfigurationProperties(RoundsProperties.class)
public class OptimisationRuns {

    private static final String EVENING = "Chaque soir";

    private final RunBook book;
    private final RoundsProperties properties;
    private final JdbcClient database;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    OptimisationRuns(
            RunBook book,
            RoundsProperties properties,
            JdbcClient database,
            ApplicationEventPublisher events,
            Clock clock) {
        this.book = book;
        this.properties = properties;
        this.database = database;
        this.events = events;
        this.clock = clock;
    }

    /** On every node at the same instant: the first one asks, the others see that it has been asked. */
    @Scheduled(cron = "${duret.rounds.evening:0 0 19 * * MON-FRI}", zone = "Europe/Paris")
    void askInTheEvening() {
        if (!properties.optimiser()) {
            return;
        }
        lock();
        boolean asked = book.latest()
                .filter(run -> EVENING.equals(run.askedBy()))
                .filter(run -> Paris.dateOf(run.askedAt()).equals(Paris.today(clock)))
                .isPresent();
        if (!asked) {
            ask(EVENING);
        }
    }

    /** Asks for better rounds from tomorrow on; a run that is still open gives way. */
    public UUID ask(String author) {
        lock();
        book.open().ifPresent(open -> {
            book.end(open.id(), RunState.WITHDRAWN, author, clock.instant());
            events.publishEvent(new ProposalWithdrawn(open.id()));
        });
        UUID id = Ids.next();
        LocalDate first = Paris.today(clock).plusDays(1);
        database.sql("""
                        INSERT INTO optimisation_run (id, state, first_day, last_day, asked_by, asked_at)
                        VALUES (:id, 'WAITING', :first, :last, :author, :now)
                        """)
                .param("id", id)
                .param("first", first)
                .param("last", first.plusDays(properties.days() - 1L))
                .param("author", author)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        events.publishEvent(new OptimisationAsked(id));
        return id;
    }

    private void lock() {
        database.sql("LOCK TABLE optimisation_run IN SHARE ROW EXCLUSIVE MODE").update();
    }

    /** Has the search end soon, with the best plan that it has found by then. */
    public void stop(UUID id) {
        database.sql("UPDATE optimisation_run SET stop_asked = true WHERE id = ? AND state IN ('WAITING', 'RUNNING')")
                .param(id)
                .update();
    }

    /** The optimisation; refused as {@code optimisation-unknown} if there is none. */
    @Transactional(readOnly = true)
    public OptimisationRun run(UUID id) {
        return book.run(id).orElseThrow(OptimisationRuns::unknown);
    }

    /** The one that was asked for last. */
    @Transactional(readOnly = true)
    public Optional<OptimisationRun> latest() {
        return book.latest();
    }

    /** What its proposal would move, in the order of time. */
    @Transactional(readOnly = true)
    public List<ProposedVisit> proposal(UUID id) {
        return book.visits(id);
    }

    /**
     * Decides about a proposal on its page; refused as {@code proposal-decided} if it is not open any more.
     *
     * @param decision accept, again or reject
     * @param technicians whose new rounds are accepted, or stay locked in the next search; all if there are none
     */
    public void decide(UUID id, String decision, List<UUID> technicians, String author) {
        requireOpen(id);
        UUID[] ids = technicians.toArray(UUID[]::new);
        if ("again".equals(decision)) {
            database.sql("UPDATE optimisation_run SET locked = :ids WHERE id = :id")
                    .param("ids", ids)
                    .param("id", id)
                    .update();
        } else {
            database.sql("UPDATE optimisation_run SET chosen = :ids WHERE id = :id")
                    .param("ids", ids.length == 0 ? null : ids)
                    .param("id", id)
                    .update();
        }
        events.publishEvent(new ProposalDecided(id, decision, author));
    }

    /** Searches once more, the locked rounds staying as they are. */
    public void again(UUID id) {
        requireOpen(id);
        database.sql("DELETE FROM proposed_visit WHERE run_id = ?").param(id).update();
        database.sql("""
                        UPDATE optimisation_run SET state = 'WAITING', attempts = 0, stop_asked = false, seen_at = NULL,
                            found_after = NULL, points = NULL, unplaced = NULL, metres_before = NULL, metres_after = NULL
                        WHERE id = ?
                        """).param(id).update();
    }

    /** Nothing of the proposal is wanted; does nothing if it is settled already. */
    public void reject(UUID id, String author) {
        if (book.locked(id).filter(run -> run.state() == RunState.PROPOSED).isPresent()) {
            book.end(id, RunState.REJECTED, author, clock.instant());
        }
    }

    private void requireOpen(UUID id) {
        OptimisationRun run = book.locked(id).orElseThrow(OptimisationRuns::unknown);
        if (run.state() != RunState.PROPOSED) {
            throw new Refusal(
                    Refusal.Kind.CONFLICT,
                    "proposal-decided",
                    "Cette proposition n'est plus à décider",
                    "Elle est « " + run.state().label() + " ». Lancez une nouvelle optimisation si besoin.");
        }
    }

    private static Refusal unknown() {
        return new Refusal(
                Refusal.Kind.UNKNOWN,
                "optimisation-unknown",
                "Optimisation introuvable",
                "Cette optimisation n'existe pas. Revenez au planning.");
    }
}
